import { useState } from "preact/hooks";
import { moderation, type PastDecision } from "../../api/moderation";
import type { Page } from "../../api/types";
import { Choice } from "../../components/choice";
import { Listing } from "../../components/listing";
import { Note } from "../../components/note";
import { usePagesOf } from "../../hooks/use-pages";
import { signedIn } from "../../session/session";
import { strings } from "../../strings";
import { DecisionLine } from "./decision-line";
import { ItemPicture } from "./item-picture";
import { Waiting } from "./waiting";
import "./history.css";

type Whose = "everybodys" | "mine";

/** All decisions, the latest first: who decided what, and when. */
export function History({ onLookUp }: { onLookUp(drawingId: string): void }) {
  const text = strings.moderation;
  const [whose, setWhose] = useState<Whose>("everybodys");
  const pages = usePagesOf<Page<PastDecision>>(
    `decisions/${whose}`,
    async (after, signal) =>
      moderation.decisions((await signedIn()).token, whose === "mine", after, signal),
    ({ id }) => id,
  );
  return (
    <section class="history" aria-label={text.views.history}>
      <Choice<Whose>
        legend={text.whose}
        name="whose"
        options={(["everybodys", "mine"] as const).map((value) => [value, text[value]] as const)}
        value={whose}
        onChange={setWhose}
      />
      <Listing
        pages={pages}
        skeleton={<Waiting label={text.historyLoading} />}
        failed={text.historyFailed}
        empty={<Note title={text.historyEmpty} text={text.historyEmptyMore} mood="looking" />}
        counted={text.decisionCount}
      >
        {(decisions) => (
          <ol class="history-list">
            {decisions.map((decision) => (
              <Past
                key={decision.id}
                decision={decision}
                onLookUp={() => onLookUp(decision.drawingId)}
              />
            ))}
          </ol>
        )}
      </Listing>
    </section>
  );
}

function Past({ decision, onLookUp }: { decision: PastDecision; onLookUp(): void }) {
  const text = strings.moderation;
  const { by, image, prompt } = decision;
  return (
    <li class="history-item sheet" data-testid="past-decision">
      {image ? <ItemPicture item={{ image, player: by }} width={128} /> : <span class="picture" />}
      <div class="history-words">
        {prompt ? (
          <button class="history-look" type="button" onClick={onLookUp}>
            {prompt.text}
          </button>
        ) : (
          <p class="soft">{text.removedDrawing}</p>
        )}
        <DecisionLine decision={decision} />
      </div>
    </li>
  );
}
