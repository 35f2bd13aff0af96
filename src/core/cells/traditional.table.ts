const PAIRS =
  '戶户單单號号據据發发開开稱称編编碼码額额總总計计應应帳账帐账賬账貨货幣币別别種种務务業业員员絡络聯联繫系係系' +
  '電电話话郵邮餘余結结條条約约類类狀状態态備备註注爭争議议實实際际還还過过齡龄數数負负責责經经辦办銷销採采購购買买' +
  '賣卖廠厂國国統统貿贸夥伙頭头請请償偿預预訂订簽签憑凭證证參参億亿萬万淨净準准週周轉转檔档達达遲迟滯滞納纳優优級级' +
  '質质擔担現现貸贷匯汇兌兑記记錄录說说項项內内時时間间來来與与從从對对當当為为無无顧顾傳传問问異异諾诺後后彙汇頁页' +
  '歷历幾几個个動动聲声價价稅税課课倉仓庫库驗验寬宽緩缓繳缴欄栏運运輸输給给領领詳详細细劃划劵券處处執执協协該该門门' +
  '於于並并進进東东關关圓圆臺台灣湾區区紙纸壞坏資资產产債债權权標标識识誌志賒赊鋪铺險险風风評评測测簡简爲为麼么' +
  '銀银商商訖讫陳陈張张劉刘';

/** Traditional → simplified, for the characters that occur in ledger headings and total labels. */
export const TRADITIONAL: Readonly<Record<string, string>> = Object.fromEntries(
  (PAIRS.match(/../gu) ?? []).map((pair) => [...pair] as [string, string]),
);
