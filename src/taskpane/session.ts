import { useEffect, useMemo, useReducer, useRef } from 'react';
import type { Desk, DeskView } from '../app/desk';
import type { Failure } from '../app/failure';
import type { Generated } from '../app/generate-plan';
import type { PlanStage } from '../app/make-plan';
import { HostError, Workbook } from '../app/ports';

/** The views of the pane in their order. */
export const TABS = ['overview', 'today', 'problems', 'customer', 'settings'] as const;

export type Tab = (typeof TABS)[number];

/** Where a generation stands; `stopping`: the person has pressed cancel. */
export interface Progress {
  readonly stage: PlanStage;
  readonly done: number;
  readonly total: number;
  readonly what: string;
  readonly stopping: boolean;
}

/** What the pane shows, all of it. */
export interface SessionState {
  readonly desk: Desk | null;
  readonly view: DeskView | null;
  readonly tab: Tab;
  /** `customer|currency` of the row that the person stands on. */
  readonly row: string | null;
  readonly busy: boolean;
  readonly progress: Progress | null;
  readonly generated: Generated | null;
  /** Shown: what adding columns would write into the ledger. */
  readonly proposesColumns: boolean;
  readonly failure: Failure | null;
  /** For the live region: the last thing that was done. */
  readonly said: string;
}

const START: SessionState = {
  desk: null,
  view: null,
  tab: 'overview',
  row: null,
  busy: true,
  progress: null,
  generated: null,
  proposesColumns: false,
  failure: null,
  said: '',
};

type Change = Partial<SessionState> | ((state: SessionState) => Partial<SessionState>);

function change(state: SessionState, by: Change): SessionState {
  return { ...state, ...(typeof by === 'function' ? by(state) : by) };
}

/** How the pane comes to its desk, and how it puts failures in words. Both arrive after the first paint. */
export interface SessionStart {
  start(): Promise<Desk>;
  failureOf(error: unknown): Promise<Failure>;
}

/** The pane's one state with everything that changes it. */
export interface Session extends SessionState {
  set(by: Change): void;
  /** Runs a call of the desk; a failure is shown, and the answer is whether it succeeded: forms are cleared only then. */
  act(job: (desk: Desk) => Promise<DeskView | void>, said?: string): Promise<boolean>;
  generate(last: Workbook | null): Promise<boolean>;
  stop(): void;
  /** Opens the desk again after a failure at the start. */
  open(): Promise<void>;
}

/** Own edits come in bursts: look again when they have ended. */
const AFTER_EDIT_MS = 700;

/** The session of a pane with its workbook. */
export function useSession({ start, failureOf }: SessionStart): Session {
  const [state, set] = useReducer(change, START);
  const latest = useRef(state);
  latest.current = state;
  const wish = useRef({ cancelled: false });
  const actions = useMemo(
    () => makeActions({ set, state: () => latest.current, start, failureOf, wish: wish.current }),
    [start, failureOf],
  );
  useEffect(() => void actions.open(), [actions]);
  useFollowing(state.desk, set, failureOf);
  return { ...state, ...actions, set };
}

interface Machine extends SessionStart {
  readonly set: (by: Change) => void;
  readonly state: () => SessionState;
  readonly wish: { cancelled: boolean };
}

function makeActions(machine: Machine): Pick<Session, 'act' | 'generate' | 'stop' | 'open'> {
  const { set, state, start, failureOf, wish } = machine;
  const fail = async (error: unknown): Promise<boolean> => {
    set({ failure: await failureOf(error), busy: false, progress: null });
    return false;
  };
  const attempt = async (job: () => Promise<Partial<SessionState>>): Promise<boolean> => {
    set({ busy: true, failure: null });
    try {
      set({ ...(await job()), busy: false });
      return true;
    } catch (error) {
      return fail(error);
    }
  };
  return {
    open: async () => {
      await attempt(async () => {
        const desk = state().desk ?? (await start());
        return { desk, view: await desk.open() };
      });
    },
    act: (job, said = '') =>
      attempt(async () => {
        const desk = state().desk ?? (await start());
        const view = await job(desk);
        return { said, desk, ...(view ? { view } : {}) };
      }),
    generate: (last) => {
      wish.cancelled = false;
      return attempt(() => generate(machine, last)).finally(() => set({ progress: null }));
    },
    stop: () => {
      wish.cancelled = true;
      set(({ progress }) => ({ progress: progress && { ...progress, stopping: true } }));
      state().desk?.stop();
    },
  };
}

const BEGINNING: Progress = { stage: 'read', done: 0, total: 0, what: '', stopping: false };

async function generate({ set, state, start, wish }: Machine, last: Workbook | null): Promise<Partial<SessionState>> {
  const desk = state().desk ?? (await start());
  const advance = (by: Partial<Progress>): void =>
    set(({ progress }) => ({ progress: { ...(progress ?? BEGINNING), ...by } }));
  set({ progress: BEGINNING, generated: null });
  const generated = await desk.generate(
    {
      onStage: (stage) => advance({ stage, done: 0, total: 0, what: '' }),
      steps: { onStep: (done, total, what) => advance({ done, total, what }), isCancelled: () => wish.cancelled },
    },
    last,
  );
  return { desk, generated, view: await desk.refresh() };
}

/** Follows the person through the workbook: the selected row, and what was edited. */
function useFollowing(desk: Desk | null, set: (by: Change) => void, failureOf: SessionStart['failureOf']): void {
  useEffect(() => {
    if (!desk) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stops: (() => void)[] = [];
    let ended = false;
    const lookLater = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void look(), AFTER_EDIT_MS);
    };
    const look = async (): Promise<void> => {
      try {
        set({ view: await desk.refresh() });
      } catch (error) {
        // Nobody asked for this look: while the next cell is typed into, it waits without a word.
        if (error instanceof HostError && error.code === 'editing') lookLater();
        else set({ failure: await failureOf(error) });
      }
    };
    const hold = (stop: () => void): void => void (ended ? stop() : stops.push(stop));
    const listen = async (): Promise<void> => {
      hold(await desk.onSelect((place) => set(({ row }) => ({ row: desk.rowAt(place) ?? row }))));
      hold(await desk.onEdit(lookLater));
    };
    void listen();
    return () => {
      ended = true;
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [desk, set, failureOf]);
}
