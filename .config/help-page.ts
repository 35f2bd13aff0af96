import { Words } from '../src/core/basics/words';
import { WORKSHEET_FUNCTIONS, WorksheetFunction } from '../src/functions/functions.table';

/** `help.html`: every worksheet function with its arguments, in both languages; where Excel's help links lead. */
export function helpPage(): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
    <title>AR Collections 应收催收</title>
    <style>
      body { max-width: 52rem; margin: 2rem auto; padding: 0 1rem; font: 16px/1.6 system-ui, sans-serif; color-scheme: light dark; }
      dt { margin-top: 1.2rem; font-family: ui-monospace, monospace; font-weight: 600; }
      dd { margin-left: 1rem; }
      code { font-family: ui-monospace, monospace; }
    </style>
  </head>
  <body>
    <h1>AR Collections <span lang="zh-CN">应收催收</span></h1>
    <p>In Excel: Home tab, group AR Collections. In a cell, type =AR. and choose a function. Every argument takes a cell or a range.</p>
    <p lang="zh-CN">在 Excel 的“开始”选项卡中使用“应收催收”组；在单元格中输入 =AR. 选择函数。每个参数都可以是单元格或区域。</p>
    <dl>
${WORKSHEET_FUNCTIONS.map(entryOf).join('\n')}
    </dl>
  </body>
</html>
`;
}

function entryOf(one: WorksheetFunction): string {
  const parameters = one.parameters.map(({ name, optional, help }) => {
    const shown = optional ? `[${name}]` : name;
    return `        <dd><code>${shown}</code> ${inBoth(help)}</dd>`;
  });
  return [
    `      <dt id="${one.id}">AR.${one.id}</dt>`,
    `        <dd>${inBoth(one.help)}</dd>`,
    ...parameters,
    `        <dd><code>=${inHtml(one.example)}</code></dd>`,
  ].join('\n');
}

function inBoth({ en, zh }: Words): string {
  return `${inHtml(en)} <span lang="zh-CN">· ${inHtml(zh)}</span>`;
}

function inHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
