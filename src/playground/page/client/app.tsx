import { useEffect, useState } from "preact/hooks";
import { ChannelHeader } from "./channel-header.tsx";
import { Modal } from "./components/modal.tsx";
import { Composer } from "./composer/composer.tsx";
import type { Draft } from "./composer/draft.ts";
import { ExchangePanel } from "./exchange-panel.tsx";
import { act, useView } from "./live.ts";
import { MessageList } from "./message/message-list.tsx";
import { type Page, PageContext } from "./page-context.ts";
import { addressOf, START, usePlace } from "./place.ts";
import { useSetting } from "./setting.ts";
import { Sidebar } from "./sidebar.tsx";
import { StatusBar } from "./status-bar.tsx";

/** The page: who and where one is, the messages there, and what goes on behind them. */
export function App() {
  const place = usePlace();
  const { view, isOffline } = useView(place);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [panel, setPanel] = useSetting("exchange", () => (innerWidth > 1200 ? "open" : "folded"));
  useEffect(() => setDraft(null), [place.persona, place.place]);
  if (!view) return <Waiting isOffline={isOffline} />;
  const page: Page = {
    view,
    act: (action, files) => act(place, action, files),
    draft: setDraft,
  };
  const here = addressOf(place);
  return (
    <PageContext.Provider value={page}>
      <Sidebar current={place} />
      <main>
        <ChannelHeader
          place={place}
          isPanelOpen={panel === "open"}
          onPanel={() => setPanel(panel === "open" ? "folded" : "open")}
        />
        <StatusBar isOffline={isOffline} />
        <MessageList key={`messages${here}`} place={place} />
        <Composer key={`composer${here}`} draft={draft} onDraft={setDraft} />
      </main>
      {panel === "open" && <ExchangePanel exchange={view.exchange} />}
      {view.modal && <Modal key={view.modal.exchange} modal={view.modal} />}
    </PageContext.Provider>
  );
}

function Waiting({ isOffline }: { isOffline: boolean }) {
  if (!isOffline) return <p class="loading">Loading…</p>;
  return (
    <p class="loading">
      There is no local Discord here, or no such place in it.{" "}
      <a href={addressOf(START)}>Start over</a>
    </p>
  );
}
