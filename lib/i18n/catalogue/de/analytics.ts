/** German: the pages of the analytics. What their figures say stands in `analytics-figures.ts`. */
import type { Catalogue } from '@/lib/i18n/translate'

export const analytics: Catalogue = {
  Analytics: 'Auswertung',
  'Returns, risk and what they come from. Every figure says how it was computed.':
    'Renditen, Risiko und woher sie kommen. Jede Zahl sagt, wie sie berechnet wurde.',
  'Computing …': 'Wird berechnet …',
  Performance: 'Wertentwicklung',
  Risk: 'Risiko',
  Attribution: 'Herkunft',
  Concentration: 'Konzentration',
  'X-ray': 'Röntgenbild',
  Part: 'Ausschnitt',
  Chains: 'Chains',
  YTD: 'Jahr',
  '5Y': '5 J',
  Custom: 'Eigener',
  Show: 'Anzeigen',
  'Enter the first day.': 'Gib den ersten Tag ein.',
  'Enter the last day.': 'Gib den letzten Tag ein.',
  'This day is still to come.': 'Dieser Tag kommt erst noch.',
  'The last day is before the first.': 'Der letzte Tag liegt vor dem ersten.',
  Benchmark: 'Vergleich',
  'Own basket': 'Eigener Korb',
  'Own basket …': 'Eigener Korb …',
  'Basket and indexes': 'Korb und Indizes',
  'Imported indexes': 'Importierte Indizes',
  'Indexes from files': 'Indizes aus Dateien',
  'A CSV file with a column of dates and a column of levels, such as an exchange or a bank offers it.':
    'Eine CSV-Datei mit einer Spalte für das Datum und einer für den Stand, wie Börsen und Banken sie anbieten.',
  '{from} to {until}': '{from} bis {until}',
  'Parts of the basket': 'Teile des Korbs',
  'Choose an asset': 'Asset wählen',
  'Add an asset': 'Asset hinzufügen',
  'Share in %': 'Anteil in %',
  'Together: {sum} %': 'Zusammen: {sum} %',
  'Remove from the basket': 'Aus dem Korb entfernen',
  'Compare with this basket': 'Mit diesem Korb vergleichen',
  'This asset is in the basket already.': 'Dieses Asset ist schon im Korb.',
  'Enter a share above 0 and up to 100 %.': 'Gib einen Anteil über 0 und bis 100 % ein.',
  'The shares come to {sum} %. They must come to 100 %.':
    'Die Anteile ergeben {sum} %. Sie müssen 100 % ergeben.',
  'Not computable': 'Nicht berechenbar',
  'Entries of these days': 'Einträge dieser Tage',
  'Entries of these days: {number}': 'Einträge dieser Tage: {number}',
  'Value of each day': 'Wert jedes Tages',
  'Nothing to analyse in these days. Choose a longer range, connect an account, or import the past as a file.':
    'In diesen Tagen gibt es nichts auszuwerten. Wähle einen längeren Zeitraum, verbinde ein Konto oder importiere die Vergangenheit als Datei.',
  'Day by day': 'Tag für Tag',
  'Against the benchmark': 'Gegen den Vergleich',
  '{count} days have no known value: a past price or an entry is missing.': {
    one: 'Für {count} Tag ist kein Wert bekannt: Es fehlt ein Kurs oder ein Eintrag.',
    other: 'Für {count} Tage ist kein Wert bekannt: Es fehlt ein Kurs oder ein Eintrag.',
  },
  'Open the inbox': 'Offenes ansehen',
  'Put in and taken out': 'Eingezahlt und entnommen',
  'Put in': 'Eingezahlt',
  'Taken out': 'Entnommen',
  'Nothing came in or went out in these days.': 'In diesen Tagen kam nichts dazu und ging nichts ab.',
  'Week from': 'Woche ab',
  Bar: 'Balken',
  'On {count} days something of unknown value crossed.': {
    one: 'An {count} Tag kam oder ging etwas von unbekanntem Wert.',
    other: 'An {count} Tagen kam oder ging etwas von unbekanntem Wert.',
  },
  Events: 'Ereignisse',
  Event: 'Ereignis',
  Bought: 'Gekauft',
  'Nothing was bought, sold, put in or taken out in these days.':
    'In diesen Tagen wurde nichts gekauft, verkauft, eingezahlt oder entnommen.',
  'What made the profit': 'Was den Gewinn gemacht hat',
  Prices: 'Kurse',
  'What the assets gained or lost in price while they were held.':
    'Was die Assets an Kurs gewannen oder verloren, während sie da waren.',
  'of which cash in other currencies': 'davon Geld in anderen Währungen',
  'What cash in other currencies gained or lost against this one. It is within the line above.':
    'Was Geld in anderen Währungen gegenüber dieser gewann oder verlor. Es steckt in der Zeile darüber.',
  'Rewards, interest, airdrops and the like, each at its value when it came.':
    'Rewards, Zinsen, Airdrops und Ähnliches, jeweils zum Wert, als es kam.',
  'Fees of trades, of networks and of accounts, each at its value when it was paid.':
    'Gebühren für Handel, Netzwerke und Konten, jeweils zum Wert, als sie gezahlt wurden.',
  'Lost or stolen': 'Verloren oder gestohlen',
  'What was lost, stolen or became worthless, at its value at that time.':
    'Was verloren ging, gestohlen oder wertlos wurde, zum damaligen Wert.',
  'The sum of prices, income, fees and losses. It is the profit of the performance page.':
    'Die Summe aus Kursen, Einkünften, Gebühren und Verlusten. Es ist der Gewinn der Seite „Wertentwicklung“.',
  'A past price or an entry is missing.': 'Es fehlt ein Kurs oder ein Eintrag.',
  'Value at the start': 'Wert am Anfang',
  'Value at the end': 'Wert am Ende',
  '{count} of them are measured against the middle of the order book, as it stood when the order was reviewed here.':
    {
      one: '{count} davon ist an der Mitte des Orderbuchs gemessen, wie es war, als die Order hier geprüft wurde.',
      other:
        '{count} davon sind an der Mitte des Orderbuchs gemessen, wie es war, als die Order hier geprüft wurde.',
    },
  'What trades cost beyond the market price is not known: no price of their minute is.':
    'Was der Handel über den Marktpreis hinaus gekostet hat, ist nicht bekannt: Es fehlen die Kurse der jeweiligen Minute.',
  'Trades cost beyond the market price of their minute:':
    'Kosten des Handels über den Marktpreis der jeweiligen Minute hinaus:',
  '({known} of {trades} trades; it is part of the prices above)':
    '({known} von {trades} Trades; in den Kursen oben enthalten)',
  'Profit by asset': 'Gewinn nach Asset',
  'Profit by account': 'Gewinn nach Konto',
  'Not known: a cost, a value or a price is missing, or one network alone was chosen.':
    'Nicht bekannt: Kosten, ein Wert oder ein Kurs fehlen, oder es wurde ein einzelnes Netzwerk gewählt.',
  'Realised and unrealised': 'Realisiert und nicht realisiert',
  'Realised is what disposals of these days brought above the cost of their lots. Unrealised is what the lots that are open now are worth above theirs. Lots are matched by your tax rules, with every value in this currency.':
    'Realisiert ist, was Veräußerungen dieser Tage über die Kosten ihrer Posten hinaus gebracht haben. Nicht realisiert ist, was die jetzt offenen Posten über ihre Kosten hinaus wert sind. Posten werden nach deinen Steuerregeln zugeordnet, alle Werte in dieser Währung.',
  'Best first': 'Beste zuerst',
  'Worst first': 'Schlechteste zuerst',
  Realised: 'Realisiert',
  'Fees by account and month': 'Gebühren nach Konto und Monat',
  'No fee was paid in these days.': 'In diesen Tagen wurde keine Gebühr gezahlt.',
  Month: 'Monat',
  'Income by month': 'Einkünfte nach Monat',
  'Income by reason': 'Einkünfte nach Art',
  'No income came in these days.': 'In diesen Tagen kamen keine Einkünfte.',
  'Nothing with a known value is held, so there is nothing that could be concentrated.':
    'Du hast nichts, dessen Wert bekannt ist, also kann auch nichts konzentriert sein.',
  'Everything that is held and has a price, as of {moment}.':
    'Alles, was du hast und das einen Kurs hat, Stand {moment}.',
  'How concentrated': 'Wie konzentriert',
  'None.': 'Keine.',
  Venues: 'Orte',
  'Exchanges and wallets: who or what would have to fail for it to be gone.':
    'Börsen und Wallets: wer oder was ausfallen müsste, damit es weg wäre.',
  'Nothing is held on a chain.': 'Auf keiner Chain liegt etwas.',
  'Issuers of stablecoins': 'Herausgeber von Stablecoins',
  'Who must keep their promise, as shares of the whole.':
    'Wer sein Versprechen halten muss, als Anteile am Ganzen.',
  'No stablecoin is held.': 'Du hast keinen Stablecoin.',
  Spread: 'Streuung',
  Falls: 'Rückgänge',
  'Bad days': 'Schlechte Tage',
  'Choose a benchmark above to see beta, alpha, correlation, capture and tracking error.':
    'Wähle oben einen Vergleich, um Beta, Alpha, Korrelation, die Anteile am Anstieg und Rückgang und die Abweichung zu sehen.',
  'Below the highest point': 'Unter dem höchsten Stand',
  'No day of these ended below an earlier one.': 'Keiner dieser Tage endete unter einem früheren.',
  'The deepest falls': 'Die tiefsten Rückgänge',
  Fall: 'Rückgang',
  Length: 'Dauer',
  'not yet': 'noch nicht',
  Chart: 'Diagramm',
  'Growth of 1': 'Wachstum von 1',
  'What one unit of money became': 'Was aus einer Geldeinheit wurde',
  Return: 'Rendite',
  Measure: 'Maß',
  'Over the last {count} days of each day': {
    one: 'Über den letzten {count} Tag vor jedem Tag',
    other: 'Über die letzten {count} Tage vor jedem Tag',
  },
  '{measure} over the last {count} days': {
    one: '{measure} über den letzten {count} Tag',
    other: '{measure} über die letzten {count} Tage',
  },
  'The range is too short, or too few of its days are measured. Choose a longer range.':
    'Der Zeitraum ist zu kurz, oder zu wenige seiner Tage sind gemessen. Wähle einen längeren.',
  'How assets move together': 'Wie sich Assets miteinander bewegen',
  'It takes two assets whose past prices are known.':
    'Dafür braucht es zwei Assets, deren frühere Kurse bekannt sind.',
  'Correlation of the daily returns of everything held, from −1 (opposite) over 0 (unrelated) to 1 (alike), on days when both prices are known.':
    'Korrelation der Tagesrenditen von allem, was du hast: von −1 (entgegengesetzt) über 0 (unabhängig) bis 1 (gleich), an Tagen, an denen beide Kurse bekannt sind.',
  'Correlation of the daily returns of what is held in the chosen part, from −1 (opposite) over 0 (unrelated) to 1 (alike), on days when both prices are known.':
    'Korrelation der Tagesrenditen von dem, was im gewählten Teil liegt: von −1 (entgegengesetzt) über 0 (unabhängig) bis 1 (gleich), an Tagen, an denen beide Kurse bekannt sind.',
  'Correlation of each pair of assets': 'Korrelation je zweier Assets',
  'Where the risk comes from': 'Woher das Risiko kommt',
  'Nothing is held whose past prices are known.': 'Du hast nichts, dessen frühere Kurse bekannt sind.',
  'Share of the variance. Below zero an asset evens out what the others do.':
    'Anteil an der Varianz. Unter null gleicht ein Asset aus, was die anderen tun.',
  'Share of the money': 'Anteil am Geld',
  'Share of the risk': 'Anteil am Risiko',
  'No rate of {wanted} is known yet. Everything is shown in {currency}.':
    'Für {wanted} ist noch kein Kurs bekannt. Alles wird in {currency} gezeigt.',
  'The index is stored. {count} lines were left out.': {
    one: 'Der Index ist gespeichert. {count} Zeile wurde ausgelassen.',
    other: 'Der Index ist gespeichert. {count} Zeilen wurden ausgelassen.',
  },
  'Line {line}:': 'Zeile {line}:',
  'In no share': 'In keinem Anteil',
  Debts: 'Schulden',
  'Without a price:': 'Ohne Kurs:',
  'Moving window': 'Gleitendes Fenster',
  'Risk-free, % a year': 'Risikofrei, % pro Jahr',
  'Enter a rate from −50 to 100.': 'Gib einen Satz von −50 bis 100 ein.',
  'Fees of each month': 'Gebühren jedes Monats',
  'What it was worth when this range begins is not known. Without a gap it is known since {day}.':
    'Was alles am Anfang dieses Zeitraums wert war, ist nicht bekannt. Ohne Lücke bekannt ist es seit {day}.',
  'Show since {day}': 'Seit {day} zeigen',
  'There are {count} indexes already. Remove one first.': {
    one: 'Es gibt schon {count} Index. Entferne ihn zuerst.',
    other: 'Es gibt schon {count} Indizes. Entferne zuerst einen.',
  },
}
