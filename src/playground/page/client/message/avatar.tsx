/** The initial of a person, or the sign of a bot: no picture is fetched from anywhere. */
export function Avatar({ name, id, isBot }: { name: string; id: string; isBot: boolean }) {
  const kind = isBot ? "bot" : `person-${Number(id.slice(-2)) % 4}`;
  return (
    <span class={`avatar ${kind}`} aria-hidden="true">
      {isBot ? "†" : name.slice(0, 1)}
    </span>
  );
}
