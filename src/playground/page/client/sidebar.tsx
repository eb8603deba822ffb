import { Avatar } from "./message/avatar.tsx";
import { usePage } from "./page-context.ts";
import { hrefOf, type Route } from "./route.ts";

/** Where one can go and who one can be: links, each one click away. */
export function Sidebar({ current }: { current: Route }) {
  const { server, bot, personas } = usePage().view;
  const here = (route: Route) => (hrefOf(route) === hrefOf(current) ? "page" : undefined);
  const channels = [
    { channel: "general", words: `# ${server.channel}` },
    { channel: "dm", words: `@ ${bot.name}` },
  ];
  return (
    <nav class="sidebar" aria-label="Channels and people">
      <p class="server">{server.name}</p>
      <ul class="channels">
        {channels.map(({ channel, words }) => (
          <li key={channel}>
            <a
              href={hrefOf({ ...current, channel })}
              aria-current={here({ ...current, channel })}
              title={
                channel === "dm" ? `Direct messages with ${bot.name}` : "A channel of the server"
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
              href={hrefOf({ ...current, persona: key })}
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
