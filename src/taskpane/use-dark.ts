import { useSyncExternalStore } from 'react';

const QUERY = '(prefers-color-scheme: dark)';

function listen(changed: () => void): () => void {
  const query = matchMedia(QUERY);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** Whether the pane is dark: as the spreadsheet is, else as the system is. */
export function useDark(host: boolean | null): boolean {
  const system = useSyncExternalStore(listen, () => matchMedia(QUERY).matches);
  return host ?? system;
}
