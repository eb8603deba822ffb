import { useEffect, useState } from "preact/hooks";
import { ChannelHeader } from "./channel-header.tsx";
import { Composer } from "./composer/composer.tsx";
import type { Draft } from "./composer/draft.ts";
import { ExchangePanel } from "./exchange-panel.tsx";
import { act, useView } from "./live.ts";
import { MessageList } from "./message/message-list.tsx";
import { Modal } from "./modal/modal.tsx";
import { type Page, PageContext } from "./page-context.ts";
import { addressOf, START, usePlace } from "./place.ts";
import { Sidebar } from "./sidebar.tsx";
import { StatusBar } from "./status-bar.tsx";
import { usePanel } from "./use-panel.ts";

/** The page: the persona and place, the messages there, and the exchange behind the last reply. */
export function App() {
  const place = usePlace();
  const { view, isOffline } = useView(place);
  const [draft, setDraft] = useState<Draft | null>(null);
  const panel = usePanel();
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
          isPanelOpen={panel.isOpen}
          onPanel={() => panel.setOpen(!panel.isOpen)}
        />
        <StatusBar isOffline={isOffline} />
        <MessageList key={`messages${here}`} place={place} />
        <Composer key={`composer${here}`} draft={draft} onDraft={setDraft} />
      </main>
      {panel.isOpen && (
        <ExchangePanel
          exchange={view.exchange}
          isOverlay={panel.isOverlay}
          onClose={() => panel.setOpen(false)}
        />
      )}
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
