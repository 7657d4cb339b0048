import type {
  Action,
  Decision,
  Detail,
  Filter,
  PastDecision,
  Queue,
  QueueItem,
} from "../api/moderation";
import { createStore, type Store } from "../session/store";
import { strings } from "../strings";
import { actionOf, inverse, settles, type Verb } from "./action";
import * as shifts from "./shift";
import type { Shift } from "./shift";

/** What a desk needs of the world; tests give it one of their own. */
export interface World {
  queue(filter: Filter): Promise<Queue>;
  drawing(id: string): Promise<Detail>;
  /** The latest decisions of all moderators, the newest first. */
  decisions(): Promise<PastDecision[]>;
  decide(ids: readonly string[], action: Action, note: string): Promise<void>;
  /** The playerId of who sits here, once it is known. */
  me(): string | undefined;
  now(): number;
}

export interface DeskState {
  filter: Filter;
  shift: Shift;
  /** How many wait for what; undefined before the first answer. */
  counts?: Queue["counts"];
  /** Why the latest question was not answered; what is shown is older. */
  error?: unknown;
  /** Changes with every answer. */
  answers: number;
  /** What happened last, in words. */
  said: string;
  /** Why the last decision was not taken down. */
  problem?: unknown;
  /** Whether there is something to undo. */
  undoable: boolean;
}

interface Done {
  action: Action;
  items: QueueItem[];
}

/** Where a moderator sits: the queue, what they decide, and what others have decided meanwhile. */
export class Desk {
  readonly state: Store<DeskState>;
  private readonly done: Done[] = [];
  private writes: Promise<unknown> = Promise.resolve();
  /** The question that is under way, by what it asks for. */
  private asking?: Filter;

  constructor(
    private readonly world: World,
    filter: Filter = "all",
  ) {
    this.state = createStore<DeskState>({
      filter,
      shift: shifts.newShift,
      answers: 0,
      said: "",
      undoable: false,
    });
  }

  /** Asks how the queue stands. A failure is told in the state, and what was there stays. */
  async refresh(): Promise<void> {
    const { filter } = this.state.get();
    if (this.asking === filter) return;
    this.asking = filter;
    try {
      const { items, counts } = await this.world.queue(filter);
      if (this.state.get().filter !== filter) return;
      const { shift, gone } = shifts.refreshed(this.state.get().shift, items, this.world.now());
      const said = gone.length > 0 ? strings.moderation.gone(gone.length) : this.state.get().said;
      const answers = this.state.get().answers + 1;
      this.set({ shift, counts, error: undefined, answers, said });
      await Promise.all([...shift.left].map((id) => this.lookAgain(id)));
    } catch (error) {
      if (this.state.get().filter === filter) this.set({ error });
    } finally {
      if (this.asking === filter) this.asking = undefined;
    }
  }

  show(filter: Filter): Promise<void> {
    const { expected } = this.state.get().shift;
    this.set({ filter, shift: { ...shifts.newShift, expected }, counts: undefined, said: "" });
    return this.refresh();
  }

  /** Puts a drawing on the desk, whether it waits or not. */
  async lookUp(id: string): Promise<void> {
    try {
      const item = await this.world.drawing(id);
      this.change((shift) => shifts.lookedUp(shift, item));
    } catch (problem) {
      this.set({ problem });
    }
  }

  /** The queue says nothing of what has left it. */
  private async lookAgain(id: string): Promise<void> {
    const item = await this.world.drawing(id).catch(() => undefined);
    const known = this.state.get().shift.items.find((known) => known.id === id);
    if (!item || !known) return;
    // Since when it waited says which decisions have answered that.
    this.change((shift) => shifts.changed(shift, [id], { ...item, since: known.since }));
  }

  /** Changes what is looked at or selected. */
  change(change: (shift: Shift) => Shift): void {
    this.set({ shift: change(this.state.get().shift) });
  }

  /** Decides on the selected drawings, or on the one that is looked at. True once it is taken down. */
  async decide(verb: Verb, note: string): Promise<boolean> {
    const items = shifts.targets(this.state.get().shift);
    if (items.length === 0) return false;
    const done = { action: actionOf(verb, items), items };
    const said = saying(done);
    // Whoever takes it back at once need not wait until it is taken down.
    if (inverse(done.action)) this.done.push(done);
    if (!(await this.write(done, note, said))) {
      this.forget(done);
      return false;
    }
    await this.tellWhoWasFirst(done);
    return true;
  }

  /** Takes the latest decision back that was taken here and is not final. */
  async undo(): Promise<void> {
    const last = this.done.pop();
    if (!last) return;
    const back = { action: inverse(last.action)!, items: last.items };
    const said = strings.moderation.undone(saying(back));
    if (!(await this.write(back, "", said))) this.done.push(last);
    this.set({ undoable: this.done.length > 0 });
  }

  /** Shows a decision as taken and takes it down, after those before it; if that fails, it is shown as not taken. */
  private async write(done: Done, note: string, said: string): Promise<boolean> {
    const { action, items } = done;
    const before = this.state.get().shift;
    this.change((shift) => this.after(shift, done));
    this.set({ said, problem: undefined, undoable: this.done.length > 0 });
    const ids = items.map(({ id }) => id);
    const written = this.writes.then(() => this.world.decide(ids, action, note));
    this.writes = written.catch(() => undefined);
    try {
      await written;
    } catch (problem) {
      this.change((shift) => ({
        ...shifts.returned(shift, items, this.world.now()),
        selected: before.selected,
        left: before.left,
      }));
      this.set({ problem, said: "" });
      return false;
    }
    void this.refresh();
    return true;
  }

  private forget(done: Done): void {
    const at = this.done.lastIndexOf(done);
    if (at >= 0) this.done.splice(at, 1);
    this.set({ undoable: this.done.length > 0 });
  }

  private after(shift: Shift, { action, items }: Done): Shift {
    const ids = items.map(({ id }) => id);
    const now = this.world.now();
    if (settles(action)) return shifts.decided(shift, ids, now);
    if (action === "reopen") return shifts.returned(shift, items, now);
    const featuredAt = action === "feature" ? new Date(now).toISOString() : null;
    return shifts.changed(shift, ids, { featuredAt });
  }

  /** Two moderators may decide at once: both decisions stand, and the second hears of the first. */
  private async tellWhoWasFirst({ action, items }: Done): Promise<void> {
    const me = this.world.me();
    if (!settles(action) || me === undefined) return;
    const latest = await this.world.decisions().catch(() => []);
    const told = items.flatMap((item) => {
      const about = latest.filter(({ drawingId }) => drawingId === item.id);
      const mine = about.findIndex(({ by }) => by.playerId === me);
      const first =
        mine < 0 ? undefined : about.slice(mine).findLast((d) => isAnswerTo(item, d, me));
      if (!first) return [];
      const did = strings.moderation.done[first.action];
      return [strings.moderation.first(first.by.displayName, did, item.prompt.text)];
    });
    if (told.length > 0) this.set({ said: told.join(" ") });
  }

  private set(change: Partial<DeskState>): void {
    this.state.set({ ...this.state.get(), ...change });
  }
}

/** Whether somebody else has decided on what the drawing waits for. */
function isAnswerTo({ since }: QueueItem, { action, at, by }: Decision, me: string): boolean {
  if (since === null || by.playerId === me || !settles(action)) return false;
  return Date.parse(at) >= Date.parse(since);
}

function saying({ action, items }: Done): string {
  const { done, said } = strings.moderation;
  const [only, ...others] = items;
  return said(done[action], others.length > 0 ? strings.drawings(items.length) : only!.prompt.text);
}
