/** `look`: the pane has something that the person must see. */
export type CommandEnd = 'done' | 'look';

/** What the ribbon can ask of the pane without it being seen. */
export interface PaneCommands {
  generatePlan(): Promise<CommandEnd>;
  /** Only shows what would be written: the person says yes in the pane. */
  addColumns(): Promise<CommandEnd>;
}

/** The line from the ribbon to the pane: what is asked before the pane stands waits for it. */
export interface CommandLine {
  run(name: keyof PaneCommands): Promise<CommandEnd>;
  attend(commands: PaneCommands): void;
}

export function makeCommandLine(): CommandLine {
  let attend: (commands: PaneCommands) => void = () => undefined;
  const first = new Promise<PaneCommands>((resolve) => (attend = resolve));
  let current: PaneCommands | null = null;
  return {
    run: async (name) => (current ?? (await first))[name](),
    attend(commands) {
      current = commands;
      attend(commands);
    },
  };
}
