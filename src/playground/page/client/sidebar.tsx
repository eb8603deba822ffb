import { Avatar } from "./message/avatar.tsx";
import { usePage } from "./page-context.ts";
import { addressOf, type Place } from "./place.ts";

/** Where one can go and who one can be: links, each one click away. */
export function Sidebar({ current }: { current: Place }) {
  const { server, bot, personas } = usePage().view;
  const here = (place: Place) => (addressOf(place) === addressOf(current) ? "page" : undefined);
  const places = [
    { place: "general", words: `# ${server.channel}` },
    { place: "dm", words: `@ ${bot.name}` },
  ];
  return (
    <nav class="sidebar" aria-label="Places and people">
      <p class="server">{server.name}</p>
      <ul class="places">
        {places.map(({ place, words }) => (
          <li key={place}>
            <a
              href={addressOf({ ...current, place })}
              aria-current={here({ ...current, place })}
              title={
                place === "dm" ? `Direct messages with ${bot.name}` : "A channel of the server"
              }
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
      <h2>You are</h2>
      <ul class="personas">
        {personas.map(({ key, id, name, role }) => (
          <li key={key}>
            <a
              href={addressOf({ ...current, persona: key })}
              aria-current={current.persona === key ? "true" : undefined}
            >
              <Avatar name={name} id={id} isBot={false} />
              <span>
                {name}
                <small>{role}</small>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
