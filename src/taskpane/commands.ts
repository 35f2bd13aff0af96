/** What the ribbon can ask of the pane without it being seen. Each gives whether it succeeded. */
export interface PaneCommands {
  generatePlan(): Promise<boolean>;
  addColumns(): Promise<boolean>;
}

/** The line from the ribbon to the pane: what is asked before the pane stands waits for it. */
export interface CommandLine {
  run(name: keyof PaneCommands): Promise<boolean>;
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
