import { Words } from '../core/basics/words';

/** What `npm run plan -- --help` prints. */
export const HELP: Words = {
  zh: `用法: npm run plan -- 台账文件 [选项]

读取应收账款台账（.xlsx .xlsm .csv），在旁边写出一份副本，内含本月催收计划、日程、催款函、
账龄分析、数据问题、催收政策、客户、催收记录、快照。原文件不改动；对自己的输出再次运行则就地更新。

  --as-of 2026-11-30      截止日（默认今天）
  --booked-to 2026-11-28  回款登记截至日（默认同截止日，计划与函件会注明是假定）
  --month 2026-11         计划月份（默认截止日所在月）
  --sheet 名称            台账工作表，可多次给出（默认自动识别）
  --map due=到期日        指定列，可多次给出；写列标题或列号，空值或“-”表示没有这一列
                          字段: customer code invoice date due amount paid balance currency terms settled …
  --basis due|invoice     账龄按到期日或开票日
  --buckets 30,60,90      账龄分段
  --history 上周.xlsx     新导出的台账沿用旧工作簿的催收记录、客户、政策和手填内容
  --policy 政策.json      以文件覆盖催收政策
  --lang zh|en            语言
  --out 文件              输出文件名
  --force                 覆盖已有文件
  --json 文件|-           另以 JSON 输出（- 为标准输出）
  --help                  本说明

退出码: 0 完成；1 没有读到任何数据（会说明原因）；2 用法错误。数据不离开本机。`,
  en: `Usage: npm run plan -- LEDGER [options]

Reads a receivables ledger (.xlsx .xlsm .csv) and writes a copy beside it with the month's collection plan, schedule,
letters, aging, data problems, policy, customers, contact log and snapshot. The original is never changed; run on its own
output, it is brought up to date in place.

  --as-of 2026-11-30      as-of date (default: today)
  --booked-to 2026-11-28  receipts are booked up to this day (default: as-of; plan and letters say it is assumed)
  --month 2026-11         plan month (default: the month of as-of)
  --sheet NAME            ledger sheet; several allowed (default: found)
  --map due=HEADING       name a column by heading or letter; repeatable; empty or "-": there is none
                          fields: customer code invoice date due amount paid balance currency terms settled …
  --basis due|invoice     age by due date or invoice date
  --buckets 30,60,90      aging buckets
  --history LAST.xlsx     take log, customers, policy and typed text over from last week's workbook
  --policy FILE.json      overrides the policy
  --lang zh|en            language
  --out FILE              name of the output
  --force                 overwrite an existing file
  --json FILE|-           JSON as well (-: standard output)
  --help                  this text

Exit codes: 0 done; 1 nothing could be read (reasons printed); 2 wrong use. Nothing leaves this machine.`,
};
