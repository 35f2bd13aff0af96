import { createRoot } from 'react-dom/client';

/** `taskpane.js`: the pane. It stands on the page of the functions and loads after them. */
Office.onReady(() => {
  const place = document.getElementById('pane');
  if (place !== null) createRoot(place).render(<h1>{document.title}</h1>);
});
