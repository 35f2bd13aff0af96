// Runs before Office.js in the add-in's page, when the workbench serves it. Microsoft's files are not changed.
const OFFICE_JS_VERSION = '16.0.15407.10000';

// 1. Only the version tried with this workbench: its private members are used below.
addEventListener('load', () => {
  const found = window.OSF?.ConstantNames?.FileVersion;
  if (found === OFFICE_JS_VERSION) return;
  const words = document.createElement('p');
  words.setAttribute('role', 'alert');
  words.style.cssText =
    'margin:16px;padding:12px;border:1px solid #c50f1f;font:14px/1.5 system-ui;color:#c50f1f;background:#fff';
  words.textContent =
    `Office.js ${found ?? 'missing'}; this workbench was tried with ${OFFICE_JS_VERSION}. Run "npm ci". ` +
    `Office.js 版本不符（应为 ${OFFICE_JS_VERSION}），请运行 "npm ci"。`;
  document.body.prepend(words);
});

// 2. Trust: Office.js talks only to an https host it knows; here the host is our own page on this machine.
document.addEventListener(
  'load',
  () => {
    const helper = window.OSF?.InitializationHelper?.prototype;
    if (!helper?.checkReceiverOriginAndRun || helper.trustedByWorkbench) return;
    helper.trustedByWorkbench = true;
    helper.checkReceiverOriginAndRun = function (run) {
      this._webAppState.clientEndPoint._hostTrustCheckStatus = Microsoft.Office.Common.HostTrustStatus.trusted;
      run();
    };
  },
  true,
);

// 3. ?pace=test: the custom-functions runtime pauses 50 ms before and 500 ms after a batch; tests need not wait for it.
// Its settings object is private but inherits from Object, and the pause is assigned in a constructor.
if (new URLSearchParams(location.search).get('pace') === 'test') {
  Object.defineProperty(Object.prototype, '_CustomFunctionSettings', {
    configurable: true,
    value: { setResultsDelayMillis: 0 },
  });
  Object.defineProperty(Object.prototype, '_minContextSyncIntervalMills', {
    configurable: true,
    set() {
      delete Object.prototype._minContextSyncIntervalMills;
      const none = { configurable: true, writable: true, value: 0 };
      Object.defineProperty(this, '_minContextSyncIntervalMills', none);
    },
  });
}

// 4. ?theme=dark and messages of the page: the look that a person has chosen there is what media queries in scripts see.
const asked = new URLSearchParams(location.search).get('theme');
if (asked) {
  const original = window.matchMedia.bind(window);
  const look = new EventTarget();
  Object.assign(look, { media: '(prefers-color-scheme: dark)', matches: asked === 'dark' });
  look.addListener = (listener) => look.addEventListener('change', listener);
  look.removeListener = (listener) => look.removeEventListener('change', listener);
  window.matchMedia = (query) => (/prefers-color-scheme:\s*dark/.test(query) ? look : original(query));
  const show = () => document.documentElement.style.setProperty('color-scheme', look.matches ? 'dark' : 'light');
  show();
  addEventListener('message', ({ source, data }) => {
    if (source !== parent || data?.workbenchTheme === undefined) return;
    look.matches = data.workbenchTheme === 'dark';
    show();
    look.dispatchEvent(Object.assign(new Event('change'), { matches: look.matches, media: look.media }));
  });
}
