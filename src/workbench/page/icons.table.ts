/** Line drawings of the page's own buttons, on a field of 24 × 24. */
export const ICONS = {
  open: 'M3 7.5V6a2 2 0 0 1 2-2h4l2 2.5h6a2 2 0 0 1 2 2V10M3 8v10a2 2 0 0 0 2 2h12.6a2 2 0 0 0 1.9-1.4L22 10H7.5a2 2 0 0 0-1.9 1.4L3 18.5',
  save: 'M5 3.5h11L20.5 8v10.5a2 2 0 0 1-2 2h-13a2 2 0 0 1-2-2v-13a2 2 0 0 1 1.5-2ZM8 3.8V8h7V3.8M7.5 20v-6.5h9V20',
  sample: 'M4 4.5h16v15H4zM4 9.5h16M4 14.5h16M9.5 4.5v15',
  language: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM3.2 12h17.6M12 3c2.4 2.5 3.6 5.5 3.6 9s-1.2 6.5-3.6 9c-2.4-2.5-3.6-5.5-3.6-9S9.6 5.5 12 3Z',
  theme: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z',
  width: 'M4 4.5h16v15H4zM14.5 4.5v15M6.5 12h5M9 9.5 6.5 12 9 14.5',
  close: 'M6 6l12 12M18 6 6 18',
} as const;
