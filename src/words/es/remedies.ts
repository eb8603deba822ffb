import type { remedies as english } from "../en/remedies.ts";
import type { Translation } from "../template.ts";

export const remedies: Translation<typeof english> = {
  convert: "Conviértelos a .txt, .md, .html, .pdf o .docx.",
  addArticles:
    "Pon allí artículos como archivos .txt, .md, .html, .pdf o .docx, o pon en CORPUS_DIR la carpeta que los contiene.",
  copy: "Pon una copia en su lugar.",
  write: "Escribe el artículo, o elimina el archivo.",
  refreshAgain: "Actualiza de nuevo cuando esté completo.",
  simplifyOrDivide: "Simplifícalo, divídelo en varios archivos o guárdalo como texto sin formato.",
  simplify: "Simplifícalo, o guárdalo como texto sin formato.",
  divide: "Divídelo en varios archivos, o elimínalo.",
  setFolder: "Pon otra carpeta en CORPUS_DIR.",
  renameFolder: "Dale otro nombre a la carpeta.",
  renameSidecar:
    "Ponle el nombre de ese archivo, como minutes.txt{end} es para minutes.txt, o elimínalo.",
  rename: "Cambia el nombre de uno de los dos archivos.",
  check: "Comprueba que el archivo existe y que el bot puede leerlo; la causa está en el registro.",
  saveAsText: "Guárdalo como texto en UTF-8.",
  quote:
    'Pon el valor entre comillas, como en title: "Puerto: el plan", y empieza cada clave al principio de su línea.',
  close: "Cierra las comillas o el paréntesis que se abren ahí o más arriba.",
  writeKey: "Escribe una clave, dos puntos y un espacio antes de cada valor.",
  escape: "Escribe dos barras invertidas en lugar de una, o pon el valor entre comillas simples.",
  keepOneKey: "Conserva solo una de las líneas con esta clave.",
  indentWithSpaces: "Sangra con espacios, no con tabuladores.",
  writeExpected: "Escribe lo que se espera ahí, o quita la clave.",
  writeHeading: "Escribe el título tal como está en el texto ({headings}), o usa content_note.",
  useContentNote: "Usa content_note para un artículo sin títulos de sección.",
  divideSynonyms: "Escribe cada grupo de palabras que significan lo mismo en una línea propia.",
  saveWithoutPassword: "Guarda una copia sin la contraseña, y ponla en su lugar.",
  saveAsDocx: "Guarda una copia como .docx sin contraseña, y ponla en su lugar.",
  saveInWord: "Ábrelo en Word o LibreOffice, y guárdalo de nuevo como .docx.",
  savePdf: "Ábrelo en un programa que lea PDF, y guárdalo de nuevo como PDF.",
  recognise: "Pásale un reconocimiento de texto (OCR), y pon el resultado en su lugar.",
};
