/** A colour as Discord sends it, for a style; undefined where none is set. */
export function colorOf(color: number | null | undefined): string | undefined {
  return color == null ? undefined : `#${color.toString(16).padStart(6, "0")}`;
}
