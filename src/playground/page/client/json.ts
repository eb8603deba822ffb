/** Room for one line of the panel, in characters. */
const WIDTH = 52;

/** JSON with every list and object on one line that fits there. */
export function readableJson(value: unknown, indent = ""): string {
  const line = JSON.stringify(value) ?? "null";
  if (typeof value !== "object" || value === null || indent.length + line.length <= WIDTH) {
    return line;
  }
  const inner = `${indent}  `;
  const entries = Array.isArray(value)
    ? value.map((each) => readableJson(each, inner))
    : Object.entries(value).map(([key, each]) => `"${key}": ${readableJson(each, inner)}`);
  const [open, close] = line.charAt(0) === "[" ? "[]" : "{}";
  return `${open}\n${inner}${entries.join(`,\n${inner}`)}\n${indent}${close}`;
}
