/**
 * The folder, in one that is pulled, that holds what moderators did, as it lies in DATA_DIR. Hidden, so that
 * nothing in it is an article of the operator's.
 */
export const TENDED_FOLDER = ".footnote";
