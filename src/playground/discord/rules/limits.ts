import { MessageFlags } from "discord-api-types/v10";

/**
 * Discord's numbers that its OpenAPI document leaves out, or that are needed apart from its schemas,
 * with the page of its documentation each is from. Lengths are in characters (code points), sizes in
 * bytes.
 */
export const LIMITS = {
  /** resources/message, "Embed Limits": all text of all embeds of a message. */
  embedsTotal: 6000,
  /** OpenAPI document, `attachments` of a message; the same holds for files. */
  files: 10,
  /** reference, "Uploading Files": a file, and a whole request. */
  fileSize: 10 * 1024 * 1024,
  requestSize: 25 * 1024 * 1024,

  /** components/reference, "Legacy Message Component Behavior". */
  legacyRows: 5,
  /** components/reference: with Components V2, nested ones count. */
  components: 40,
  /** OpenAPI document, `TextDisplay.content`; the same holds for all of a message together. */
  displayedText: 4000,
  /** components/reference, "Button". */
  buttonUrl: 512,

  /** interactions/receiving-and-responding, "Modal". */
  modalComponents: 5,
  /** components/reference, "Text Input". */
  inputValue: 4000,

  /** interactions/application-commands, "Application Command Object". */
  commandOptions: 25,
  choiceText: 100,
  optionLength: 6000,
  commandTotal: 8000,
  /** interactions/application-commands, "Registering a Command"; change log of 3 March 2026. */
  slashCommands: 100,
  contextMenuCommands: 15,
} as const;

/** Flags a reply may set (interactions/receiving-and-responding, "Messages"). */
export const REPLY_FLAGS =
  MessageFlags.SuppressEmbeds |
  MessageFlags.Ephemeral |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsVoiceMessage |
  MessageFlags.IsComponentsV2;
/** Flags an edit may change (resources/message, "Edit Message"); others are passed over. */
export const EDIT_FLAGS = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;
