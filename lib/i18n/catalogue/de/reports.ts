/** German: the reports, and the page on which they are made. */
import type { Catalogue } from '@/lib/i18n/translate'

export const reports: Catalogue = {
  '{shown} of {total} rows; those between them are in the CSV file.':
    '{shown} von {total} Zeilen; die dazwischen stehen in der CSV-Datei.',
  'From {from} to {until}: {lines}': 'Von {from} bis {until}: {lines}',
  'Compared with': 'Verglichen mit',
  'How it moves with the benchmark': 'Wie es sich mit dem Vergleich bewegt',
  Sold: 'Veräußert',
  'Disposals, lot by lot': 'Veräußerungen, Posten für Posten',
  'Matched by': 'Zugeordnet nach',
  Total: 'Summe',
  'Without a known cost': 'Ohne bekannte Kosten',
  'Nobody knows what these had cost, so they are in no sum: neither as a gain nor as zero.':
    'Was das gekostet hatte, ist nicht bekannt. Deshalb steht es in keiner Summe: weder als Gewinn noch mit null.',
  'Received for them': 'Dafür erhalten',
  'Without a known value': 'Ohne bekannten Wert',
  'Nobody knows what these were worth when they went, so they are in no sum.':
    'Was das beim Abgang wert war, ist nicht bekannt. Deshalb steht es in keiner Summe.',
  'No reason told': 'Kein Grund genannt',
  'Same day, 30 days, then the section 104 pool': 'Gleicher Tag, 30 Tage, dann der Section-104-Pool',
  'This report is made for another kind of period.': 'Dieser Bericht gilt für eine andere Art von Zeitraum.',
  'Nothing happened in {year}, as far as the history tells.':
    'Soweit der Verlauf reicht, ist {year} nichts geschehen.',
  '{date} is not a date. Choose a day.': '{date} ist kein Datum. Wähle einen Tag.',
  'The period ends before it begins. Choose a later last day.':
    'Der Zeitraum endet, bevor er beginnt. Wähle einen späteren letzten Tag.',
  'First day': 'Erster Tag',
  'Last day': 'Letzter Tag',
  'Time zone of its days': 'Zeitzone der Tage',
  'Entries of the whole history': 'Einträge des ganzen Verlaufs',
  yes: 'ja',
  no: 'nein',
  'of all accounts together': 'aller Konten zusammen',
  'of each account by itself': 'jedes Kontos für sich',
  'This is a computation from your own history, not tax advice.':
    'Das ist eine Berechnung aus deinem eigenen Verlauf, keine Steuerberatung.',
  '{count} disposals without a known cost are not in these sums.': {
    one: '{count} Veräußerung ohne bekannte Kosten ist nicht in diesen Summen.',
    other: '{count} Veräußerungen ohne bekannte Kosten sind nicht in diesen Summen.',
  },
  '{count} disposals or income without a known value are not in these sums.': {
    one: '{count} Veräußerung oder Einnahme ohne bekannten Wert ist nicht in diesen Summen.',
    other: '{count} Veräußerungen oder Einnahmen ohne bekannten Wert sind nicht in diesen Summen.',
  },
  'The history of {account} is not complete for this period.':
    'Der Verlauf von {account} ist für diesen Zeitraum nicht vollständig.',
  Reason: 'Grund',
  'Value when it arrived': 'Wert beim Eingang',
  'There is no income in this time.': 'In dieser Zeit gibt es keine Einkünfte.',
  'Tax year with lots': 'Steuerjahr mit Posten',
  'Gains, losses, income and fees of a year, with every lot that was sold and what it had cost.':
    'Gewinne, Verluste, Einkünfte und Gebühren eines Jahres, mit jedem verkauften Posten und seinen Kosten.',
  'Tax year {year}': 'Steuerjahr {year}',
  'Received for what has no known cost, in no figure above':
    'Erhalten für das, was keine bekannten Kosten hat; in keiner Zahl darüber',
  Totals: 'Summen',
  Figure: 'Zahl',
  'Nothing happened.': 'Nichts ist geschehen.',
  '(a) Description of property': '(a) Bezeichnung',
  '(b) Date acquired': '(b) Erworben am',
  '(c) Date sold or disposed of': '(c) Veräußert am',
  '(d) Proceeds': '(d) Erlös',
  '(e) Cost or other basis': '(e) Kosten',
  '(f) Code': '(f) Kürzel',
  '(g) Adjustment': '(g) Anpassung',
  '(h) Gain or loss': '(h) Gewinn oder Verlust',
  'There are no lines in this part.': 'In diesem Teil gibt es keine Zeilen.',
  'Germany: Anlage SO': 'Deutschland: Anlage SO',
  'Private sales within a year, what is exempt after it, and other income, each with its limit.':
    'Private Veräußerungen innerhalb eines Jahres, was danach steuerfrei ist, und sonstige Einkünfte, jeweils mit ihrer Freigrenze.',
  'Anlage SO, {year}': 'Anlage SO {year}',
  'Income of § 22 Nr. 3 EStG': 'Einkünfte nach § 22 Nr. 3 EStG',
  'Anlage SO needs euros, calendar years, and gains that are exempt after a year.':
    'Anlage SO braucht Euro, Kalenderjahre und Gewinne, die nach einem Jahr steuerfrei sind.',
  Source: 'Quelle',
  'Private sales within one year (§ 23 EStG)':
    'Private Veräußerungsgeschäfte innerhalb eines Jahres (§ 23 EStG)',
  'Gain or loss within one year': 'Gewinn oder Verlust innerhalb eines Jahres',
  'Limit: less than this stays untaxed': 'Freigrenze: weniger als das bleibt steuerfrei',
  'Counts for the tax return': 'Zählt für die Steuererklärung',
  'Exempt: held for more than a year': 'Steuerfrei: länger als ein Jahr gehalten',
  'a loss': 'ein Verlust',
  'below the limit, if there is nothing else of this kind':
    'unter der Freigrenze, wenn sonst nichts dieser Art dazukommt',
  'the limit is reached: all of it counts': 'die Freigrenze ist erreicht: alles zählt',
  'Income of the year': 'Einkünfte des Jahres',
  'Counts for the tax return, before expenses': 'Zählt für die Steuererklärung, vor Werbungskosten',
  'Not in it: salary, and interest in money': 'Nicht enthalten: Gehalt, und Zinsen in Geld',
  'Other income (§ 22 Nr. 3 EStG)': 'Sonstige Einkünfte (§ 22 Nr. 3 EStG)',
  'Sold within one year, lot by lot': 'Innerhalb eines Jahres veräußert, Posten für Posten',
  'Exempt after one year, lot by lot': 'Nach einem Jahr steuerfrei, Posten für Posten',
  'Income that belongs elsewhere': 'Einkünfte, die woandershin gehören',
  'United Kingdom: capital gains summary': 'Vereinigtes Königreich: Übersicht der Veräußerungsgewinne',
  'Number of disposals, proceeds, allowable costs, gains and losses, with the rule behind each line.':
    'Zahl der Veräußerungen, Erlöse, abziehbare Kosten, Gewinne und Verluste, mit der Regel hinter jeder Zeile.',
  'Capital gains, tax year {year}': 'Veräußerungsgewinne, Steuerjahr {year}',
  'This summary needs pounds, tax years from 6 April, and the matching of the United Kingdom.':
    'Diese Übersicht braucht Pfund, Steuerjahre ab dem 6. April und die Zuordnung des Vereinigten Königreichs.',
  'Number of disposals': 'Zahl der Veräußerungen',
  Number: 'Anzahl',
  'Disposals; all of one asset on one day are one': 'Veräußerungen; alle eines Assets an einem Tag sind eine',
  'Sales, spendings and fees that they consist of': 'Verkäufe, Ausgaben und Gebühren, aus denen sie bestehen',
  'of these without a known cost': 'davon ohne bekannte Kosten',
  'Allowable costs': 'Abziehbare Kosten',
  'Gains of the year, before losses': 'Gewinne des Jahres, vor Verlusten',
  'Losses of the year': 'Verluste des Jahres',
  'Gains less losses of the year': 'Gewinne abzüglich Verluste des Jahres',
  'Annual exempt amount': 'Jährlicher Freibetrag',
  'not known to this version of Holdfast': 'dieser Version von Holdfast nicht bekannt',
  'Above the annual exempt amount': 'Über dem jährlichen Freibetrag',
  'before losses of earlier years and gains from elsewhere':
    'vor Verlusten früherer Jahre und Gewinnen aus anderen Quellen',
  Summary: 'Übersicht',
  Remark: 'Bemerkung',
  'Before and after the change of rates': 'Vor und nach der Änderung der Steuersätze',
  'The rates changed on 30 October 2024, so gains before and after that day are told apart.':
    'Die Steuersätze haben sich am 30. Oktober 2024 geändert. Gewinne davor und danach stehen deshalb getrennt.',
  'Gains less losses': 'Gewinne abzüglich Verluste',
  'until 29 October 2024': 'bis 29. Oktober 2024',
  'from 30 October 2024': 'ab 30. Oktober 2024',
  Transactions: 'Transaktionen',
  'Every entry of a period: what came, what went, its fees, its value and where that is from.':
    'Jeder Eintrag eines Zeitraums: was kam, was ging, Gebühren, Wert und woher der stammt.',
  'Transactions, {from} to {until}': 'Transaktionen, {from} bis {until}',
  Received: 'Erhalten',
  'Source of the value': 'Quelle des Werts',
  'There are no entries in this period.': 'In diesem Zeitraum gibt es keine Einträge.',
  'entered by you': 'von dir eingetragen',
  'money that changed hands': 'gezahltes oder erhaltenes Geld',
  'Rewards, interest, airdrops and other income of a period, with a sum for each reason.':
    'Prämien, Zinsen, Airdrops und andere Einkünfte eines Zeitraums, mit einer Summe je Grund.',
  'Income, {from} to {until}': 'Einkünfte, {from} bis {until}',
  'Balances on a day': 'Bestände an einem Tag',
  'What every account held at the end of a day, with the price of that moment and its source.':
    'Was jedes Konto am Ende eines Tages hielt, mit dem Preis dieses Augenblicks und seiner Quelle.',
  'Balances at the end of {day}': 'Bestände am {day}, Ende des Tages',
  '{count} balances without a known price are not in the total.': {
    one: '{count} Bestand ohne bekannten Preis ist nicht in der Summe.',
    other: '{count} Bestände ohne bekannten Preis sind nicht in der Summe.',
  },
  '{count} balances are below zero: something is missing in the history.': {
    one: '{count} Bestand ist kleiner als null: Im Verlauf fehlt etwas.',
    other: '{count} Bestände sind kleiner als null: Im Verlauf fehlt etwas.',
  },
  '{count} balances of unlisted or hidden assets are left out.': {
    one: '{count} Bestand eines nicht gelisteten oder ausgeblendeten Assets ist weggelassen.',
    other: '{count} Bestände nicht gelisteter oder ausgeblendeter Assets sind weggelassen.',
  },
  '{account} has no history, so it is not in this report.':
    '{account} hat keinen Verlauf und ist deshalb nicht in diesem Bericht.',
  'By asset': 'Nach Asset',
  'Total of what has a price': 'Summe dessen, was einen Preis hat',
  'Nothing was held on this day.': 'An diesem Tag wurde nichts gehalten.',
  'By account': 'Nach Konto',
  'Source of the price': 'Quelle des Preises',
  'Price of': 'Preis von',
  'no price is known': 'kein Preis bekannt',
  'United States: Form 8949 and Schedule D': 'Vereinigte Staaten: Form 8949 und Schedule D',
  'Every disposal as a line of the form, short-term and long-term, and the totals of Schedule D.':
    'Jede Veräußerung als Zeile des Formulars, kurz- und langfristig, und die Summen für Schedule D.',
  'Form 8949 and Schedule D, {year}': 'Form 8949 und Schedule D, {year}',
  'Part I, short-term, box {box}': 'Teil I, kurzfristig, Kästchen {box}',
  'Part II, long-term, box {box}': 'Teil II, langfristig, Kästchen {box}',
  'Form 8949 needs US dollars, calendar years, and a long term after more than a year.':
    'Form 8949 braucht US-Dollar, Kalenderjahre und eine lange Haltedauer nach mehr als einem Jahr.',
  'The boxes are those of disposals that no broker reported. What a Form 1099-DA tells belongs to the boxes G, H, J or K.':
    'Die Kästchen gelten für Veräußerungen, die kein Broker gemeldet hat. Was ein Form 1099-DA meldet, gehört zu den Kästchen G, H, J oder K.',
  'The boxes are those of disposals that no broker reported. What a Form 1099-B tells belongs to the boxes A, B, D or E.':
    'Die Kästchen gelten für Veräußerungen, die kein Broker gemeldet hat. Was ein Form 1099-B meldet, gehört zu den Kästchen A, B, D oder E.',
  'Each line is rounded to cents. No codes or adjustments are filled in.':
    'Jede Zeile ist auf Cent gerundet. Kürzel und Anpassungen sind nicht ausgefüllt.',
  'Form 8949 with box {box}': 'Form 8949 mit Kästchen {box}',
  'Totals for Schedule D': 'Summen für Schedule D',
  'Totals of': 'Summen von',
  'Before rounding': 'Vor der Rundung',
  'What the books come to, to the last digit.': 'Was die Bücher ergeben, bis zur letzten Stelle.',
  'Without a known day of acquisition': 'Ohne bekannten Tag des Erwerbs',
  'Short-term or long-term is not known, so these are on neither part of the form.':
    'Ob kurz- oder langfristig, ist nicht bekannt. Deshalb stehen sie in keinem Teil des Formulars.',
  'What trades, transfers and networks cost you in a period, by account.':
    'Was dich Käufe, Verkäufe, Transfers und Netzwerke in einem Zeitraum gekostet haben, nach Konto.',
  'Fees, {from} to {until}': 'Gebühren, {from} bis {until}',
  '{count} fees without a known value are not in these sums.': {
    one: '{count} Gebühr ohne bekannten Wert ist nicht in diesen Summen.',
    other: '{count} Gebühren ohne bekannten Wert sind nicht in diesen Summen.',
  },
  'No fees were paid in this period.': 'In diesem Zeitraum wurden keine Gebühren gezahlt.',
  'Every fee': 'Jede Gebühr',
  Paid: 'Gezahlt',
  'some of it has no known value': 'ein Teil davon hat keinen bekannten Wert',
  'There is no such report.': 'Diesen Bericht gibt es nicht.',
  'This report is too long for paper. Save it as CSV, or choose a shorter period.':
    'Dieser Bericht ist zu lang für Papier. Speichere ihn als CSV oder wähle einen kürzeren Zeitraum.',
  'Open the rules': 'Regeln öffnen',
  'How this was made': 'Wie das entstanden ist',
  'Tax year': 'Steuerjahr',
  Print: 'Drucken',
  'Save as CSV': 'Als CSV speichern',
  'Table as CSV: {table}': 'Tabelle als CSV: {table}',
  'The first {shown} of {total} rows. Files and prints have all of them.':
    'Die ersten {shown} von {total} Zeilen. Dateien und Ausdrucke haben alle.',
  Reports: 'Berichte',
  'Documents from your own history, for you and for your tax return.':
    'Dokumente aus deinem eigenen Verlauf, für dich und für deine Steuererklärung.',
  'All reports': 'Alle Berichte',
  'There is nothing to report yet: the history has no entries.':
    'Es gibt noch nichts zu berichten: Der Verlauf hat keine Einträge.',
  'The history keeps changing while it is read. Try again when the accounts have been read.':
    'Der Verlauf ändert sich, während er gelesen wird. Versuche es noch einmal, wenn die Konten gelesen sind.',
  'Save as PDF': 'Als PDF speichern',
  'A PDF cannot have these signs: {signs}. Print the report instead; the browser can save that as a PDF.':
    'Ein PDF kann diese Zeichen nicht enthalten: {signs}. Drucke den Bericht stattdessen; der Browser kann das als PDF speichern.',
  'The PDF could not be made: memory may be short. Save the report as CSV instead.':
    'Das PDF konnte nicht erstellt werden: Der Speicher ist vielleicht knapp. Speichere den Bericht stattdessen als CSV.',
  'Total of what has a value': 'Summe dessen, was einen Wert hat',
  'Returns and risk of a period, and which assets and accounts made the profit.':
    'Renditen und Risiko eines Zeitraums, und welche Assets und Konten den Gewinn brachten.',
  'Performance, {from} to {until}': 'Wertentwicklung, {from} bis {until}',
  'Returns and risk': 'Renditen und Risiko',
  'Return for each unit of risk': 'Rendite je Einheit Risiko',
  Days: 'Tage',
  CSV: 'CSV',
}
