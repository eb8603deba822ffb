import { useEffect, useState } from "preact/hooks";
import { ChannelHeader } from "./channel-header.tsx";
import { Composer } from "./composer/composer.tsx";
import type { Draft } from "./composer/draft.ts";
import { ExchangePanel } from "./exchange-panel.tsx";
import { act, useView } from "./live.ts";
import { MessageList } from "./message/message-list.tsx";
import { Modal } from "./modal/modal.tsx";
import { type Page, PageContext } from "./page-context.ts";
import { hrefOf, START, useRoute } from "./route.ts";
import { Sidebar } from "./sidebar.tsx";
import { StatusBar } from "./status-bar.tsx";
import { usePanel } from "./use-panel.ts";

/** The page: the persona and channel, the messages there, and the exchange behind the last reply. */
export function App() {
  const route = useRoute();
  const { view, isOffline } = useView(route);
  const [draft, setDraft] = useState<Draft | null>(null);
  const panel = usePanel();
  useEffect(() => setDraft(null), [route.persona, route.channel]);
  if (!view) return <Waiting isOffline={isOffline} />;
  const page: Page = {
    view,
    act: (action, files) => act(route, action, files),
    draft: setDraft,
  };
  const here = hrefOf(route);
  return (
    <PageContext.Provider value={page}>
      <Sidebar current={route} />
      <main>
        <ChannelHeader channel={route.channel} panel={panel} />
        <StatusBar isOffline={isOffline} />
        <MessageList key={`messages${here}`} channel={route.channel} />
        <Composer key={`composer${here}`} draft={draft} onDraft={setDraft} />
      </main>
      {(panel.isOverlay || panel.isOpen) && (
        <ExchangePanel exchange={view.exchange} isOverlay={panel.isOverlay} />
      )}
      {view.modal && <Modal key={view.modal.exchange} modal={view.modal} />}
    </PageContext.Provider>
  );
}

function Waiting({ isOffline }: { isOffline: boolean }) {
  if (!isOffline) return <p class="loading">Loading…</p>;
  return (
    <p class="loading">
      There is no local Discord here, or no such channel in it.{" "}
      <a href={hrefOf(START)}>Start over</a>
    </p>
  );
}
