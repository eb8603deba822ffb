/** All text of all text displays of a message (Discord's OpenAPI document, `TextDisplay.content`). */
export const MAX_MESSAGE_TEXT = 4000;

/** components/reference, "Anatomy of a Component". */
export const MAX_CUSTOM_ID = 100;
/** components/reference, "Button". */
export const MAX_BUTTON_LABEL = 80;
/** components/reference, "Button": the address of a link; we hold links in text to the same. */
export const MAX_LINK = 512;
/** components/reference, "String Select". */
export const MAX_SELECT_OPTIONS = 25;
/** components/reference, "String Select": label, value and description of an option. */
export const MAX_SELECT_TEXT = 100;
/** components/reference, "String Select". */
export const MAX_PLACEHOLDER = 150;

/** resources/message, "Attachment Object", and components/reference, "Media Gallery". */
export const MAX_DESCRIPTION = 1024;

/** interactions/application-commands, "Application Command Option Choice": autocomplete answers. */
export const MAX_CHOICES = 25;
/** The same table: name and value of a choice. */
export const MAX_CHOICE_TEXT = 100;

/** How long an event waits for its first response, in ms (interactions/receiving-and-responding). */
export const FIRST_RESPONSE_WITHIN_MS = 3_000;
/** How long an event's token then lives, in ms (the same page, "Followup Messages"). */
export const TOKEN_LIFETIME_MS = 15 * 60_000;

/** interactions/receiving-and-responding, "Modal". */
export const MAX_FORM_TITLE = 45;
/** components/reference, "Label". */
export const MAX_FIELD_LABEL = 45;
/** The same table. */
export const MAX_FIELD_DESCRIPTION = 100;
/** components/reference, "Text Input". */
export const MAX_FIELD_PLACEHOLDER = 100;
/** components/reference, "File Upload". */
export const MAX_FIELD_FILES = 10;
