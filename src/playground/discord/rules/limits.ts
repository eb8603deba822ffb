import { MessageFlags } from "discord-api-types/v10";

/**
 * Discord's numbers, with the page of its documentation each is from. Lengths are in characters
 * (code points), sizes in bytes.
 */
export const LIMITS = {
  /** resources/message, "Create Message"; for replies its OpenAPI document says the same. */
  content: 2000,
  /** resources/message, "Embed Limits". */
  embeds: 10,
  embedTitle: 256,
  embedDescription: 4096,
  embedFields: 25,
  embedFieldName: 256,
  embedFieldValue: 1024,
  embedFooter: 2048,
  embedAuthor: 256,
  /** All text of all embeds of a message. */
  embedsTotal: 6000,
  /** resources/message, "Allowed Mentions Object". */
  mentionIds: 100,
  /** OpenAPI document, `attachments` of a message. */
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
  /** components/reference, "Anatomy of a Component". */
  customId: 100,
  /** components/reference, "Action Row", "Button". */
  rowButtons: 5,
  buttonLabel: 80,
  buttonUrl: 512,
  /** components/reference, "String Select". */
  selectOptions: 25,
  selectText: 100,
  selectPlaceholder: 150,
  /** components/reference, "Section", "Media Gallery", "Thumbnail". */
  sectionTexts: 3,
  galleryItems: 10,
  mediaDescription: 1024,

  /** interactions/receiving-and-responding, "Modal"; components/reference, "Label", "Text Input". */
  modalTitle: 45,
  modalComponents: 5,
  label: 45,
  labelDescription: 100,
  inputValue: 4000,
  inputPlaceholder: 100,

  /** interactions/application-commands, "Application Command Object". */
  commandName: 32,
  commandDescription: 100,
  commandOptions: 25,
  choices: 25,
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
