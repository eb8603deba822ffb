import { template } from "../template.ts";

/** What to do about a file that is no article, or a folder that has none. */
export const remedies = {
  convert: "Convert them to .txt, .md, .html, .pdf or .docx.",
  addArticles:
    "Put articles there as .txt, .md, .html, .pdf or .docx files, or set CORPUS_DIR to the folder that holds them.",
  copy: "Put a copy in its place.",
  write: "Write the article, or remove the file.",
  refreshAgain: "Refresh again once it is whole.",
  simplifyOrDivide: "Simplify it, divide it into several files, or save it as plain text.",
  simplify: "Simplify it, or save it as plain text.",
  divide: "Divide it into several files, or remove it.",
  setFolder: "Set CORPUS_DIR to another folder.",
  renameFolder: "Give the folder another name.",
  renameSidecar: template(
    "Name it for that file, as minutes.txt{end} is for minutes.txt, or remove it.",
    "end",
  ),
  rename: "Rename one of the two files.",
  check: "Check that the file exists and that the bot may read it; the log has the cause.",
  saveAsText: "Save it as UTF-8 text.",
  quote:
    'Put the value into quotation marks, as in title: "Harbour: the plan", and begin each key at the start of its line.',
  close: "Close the quotation mark or bracket that is opened there or above.",
  writeKey: "Write a key, a colon and a space before each value.",
  escape: "Write two backslashes for one, or put the value into single quotation marks.",
  keepOneKey: "Keep one of the lines with this key.",
  indentWithSpaces: "Indent with spaces, not with tabs.",
  writeExpected: "Write what is expected there, or leave the key out.",
  writeHeading: template(
    "Write the heading as it stands in the text ({headings}), or use content_note.",
    "headings",
  ),
  useContentNote: "Use content_note for an article without headings.",
  divideSynonyms: "Write each group of words that mean the same on a line of its own.",
  saveWithoutPassword: "Save a copy without the password, and put that in its place.",
  saveAsDocx: "Save a copy as .docx without a password, and put that in its place.",
  saveInWord: "Open it in Word or LibreOffice, and save it as .docx again.",
  savePdf: "Open it in a program that reads PDFs, and save it as PDF again.",
  recognise: "Run text recognition (OCR) on it, and put the result in its place.",
};
