/** German: what exchanges tell of the past. Informal address. */
import type { Catalogue } from '@/lib/i18n/translate'

export const featureHistory: Catalogue = {
  Trades: 'Trades',
  'Margin trades': 'Margin-Trades',
  'Trades of the high-frequency account': 'Trades des Hochfrequenzkontos',
  Deposits: 'Einzahlungen',
  Withdrawals: 'Auszahlungen',
  'Deposits and withdrawals': 'Ein- und Auszahlungen',
  'Trades, deposits and withdrawals': 'Trades, Ein- und Auszahlungen',
  Conversions: 'Umtausch',
  'Interest and rewards': 'Zinsen und Prämien',
  'Interest in the trading account': 'Zinsen im Handelskonto',
  'Staking rewards': 'Staking-Erträge',
  'Deposits from other users': 'Einzahlungen von anderen Nutzern',
  History: 'Verlauf',
  'Trades of {market}': 'Trades von {market}',
  'Movements of {asset}': 'Bewegungen von {asset}',
  '{venue} tells trades of the last {count} days only; import a CSV for the time before.': {
    one: '{venue} nennt nur Trades des letzten Tages; importiere für die Zeit davor eine CSV-Datei.',
    other: '{venue} nennt nur Trades der letzten {count} Tage; importiere für die Zeit davor eine CSV-Datei.',
  },
  '{venue} tells deposits and withdrawals of the last {count} days only; import a CSV for the time before.': {
    one: '{venue} nennt nur Ein- und Auszahlungen des letzten Tages; importiere für die Zeit davor eine CSV-Datei.',
    other:
      '{venue} nennt nur Ein- und Auszahlungen der letzten {count} Tage; importiere für die Zeit davor eine CSV-Datei.',
  },
  '{venue} tells income, fees and conversions of the last {count} days only; import a CSV for the time before.':
    {
      one: '{venue} nennt nur Einkünfte, Gebühren und Umtausch des letzten Tages; importiere für die Zeit davor eine CSV-Datei.',
      other:
        '{venue} nennt nur Einkünfte, Gebühren und Umtausch der letzten {count} Tage; importiere für die Zeit davor eine CSV-Datei.',
    },
  'Trades of futures and other contracts at {venue} are not read.':
    'Trades mit Futures und anderen Kontrakten bei {venue} werden nicht gelesen.',
  '{venue} says of a transfer that it has been under way for more than 30 days; it is not counted.':
    '{venue} meldet eine Überweisung, die seit mehr als 30 Tagen unterwegs ist; sie zählt nicht mit.',
  '{venue} does not tell more than its latest rows here; import a CSV for the time before.':
    '{venue} nennt hier nur die neuesten Zeilen; importiere für die Zeit davor eine CSV-Datei.',
  '{venue} does not tell its trades to Holdfast; import a CSV.':
    '{venue} gibt Holdfast keine Trades; importiere eine CSV-Datei.',
  '{venue} does not tell its deposits to Holdfast; import a CSV.':
    '{venue} gibt Holdfast keine Einzahlungen; importiere eine CSV-Datei.',
  '{venue} does not tell its withdrawals to Holdfast; import a CSV.':
    '{venue} gibt Holdfast keine Auszahlungen; importiere eine CSV-Datei.',
  'Interest, rewards and conversions at {venue} are not read; import a CSV if you have any.':
    'Zinsen, Prämien und Umtausch bei {venue} werden nicht gelesen; importiere eine CSV-Datei, falls du welche hast.',
  'Of the account book of {venue}, interest, rewards, rebates and airdrops are read. Interest that is reinvested at once, loans, staking, points, gifts, card payments, trades between users and moves to other wallets are not; import a CSV for them.':
    'Aus dem Kontobuch von {venue} werden Zinsen, Prämien, Rückvergütungen und Airdrops gelesen. Sofort wieder angelegte Zinsen, Kredite, Staking, Punkte, Geschenke, Kartenzahlungen, Trades zwischen Nutzern und Umbuchungen auf andere Wallets nicht; importiere dafür eine CSV-Datei.',
  'Conversions at {venue} are not read; import a CSV if you have any.':
    'Umtausch bei {venue} wird nicht gelesen; importiere eine CSV-Datei, falls du welchen hast.',
  'Of the ledger of {venue}, bonuses, rewards, airdrops and the profits of staking and Earn are read. Fees paid in KCS, rebates of fees, loans, conversions, card purchases, gifts and moves into products are not; import a CSV for them.':
    'Aus dem Kontobuch von {venue} werden Boni, Prämien, Airdrops und Erträge aus Staking und Earn gelesen. In KCS bezahlte Gebühren, erstattete Gebühren, Kredite, Umtausch, Kartenkäufe, Geschenke und Umbuchungen in Produkte nicht; importiere dafür eine CSV-Datei.',
  '{venue} does not let this key read a part of its history: {stream}.':
    '{venue} lässt diesen Schlüssel einen Teil des Verlaufs nicht lesen: {stream}.',
  'Trades of the high-frequency account at {venue} are read for coins that you hold or have moved; import a CSV for others.':
    'Trades des Hochfrequenzkontos bei {venue} werden für Coins gelesen, die du hältst oder bewegt hast; importiere für andere eine CSV-Datei.',
  'Deposits and withdrawals at {venue} before {date} are not read; import a CSV for them.':
    'Ein- und Auszahlungen bei {venue} vor dem {date} werden nicht gelesen; importiere dafür eine CSV-Datei.',
  'Interest and rewards at {venue} before {date}, and interest that stays inside Simple Earn, are not read; import a CSV for them.':
    'Zinsen und Prämien bei {venue} vor dem {date} und Zinsen, die in Simple Earn bleiben, werden nicht gelesen; importiere dafür eine CSV-Datei.',
  'Purchases by card and tokens that users of {venue} hand to one another are not read; import a CSV for them.':
    'Kartenkäufe und Tokens, die Nutzer von {venue} einander schicken, werden nicht gelesen; importiere dafür eine CSV-Datei.',
  'Small conversions, loans and simple purchases in the trading account of {venue} are not read; import a CSV for them.':
    'Umtausch von Kleinbeträgen, Darlehen und einfache Käufe im Handelskonto von {venue} werden nicht gelesen; importiere dafür eine CSV-Datei.',
  'Conversions on the pages of {venue} before {date} and those of small balances are not read; import a CSV for them.':
    'Umtausch auf den Seiten von {venue} vor dem {date} und von Kleinbeträgen wird nicht gelesen; importiere dafür eine CSV-Datei.',
  'Bonuses, loans and what only the bills of the funding account of {venue} tell are not read; import a CSV for them.':
    'Boni, Darlehen und was nur die Buchungen des Finanzierungskontos von {venue} nennen, werden nicht gelesen; importiere dafür eine CSV-Datei.',
  '{venue} tells interest and fees of the trading account of the last {count} days only; import a CSV for the time before.':
    {
      one: '{venue} nennt Zinsen und Gebühren des Handelskontos nur vom letzten Tag; importiere für die Zeit davor eine CSV-Datei.',
      other:
        '{venue} nennt Zinsen und Gebühren des Handelskontos nur für die letzten {count} Tage; importiere für die Zeit davor eine CSV-Datei.',
    },
  '{venue} tells what Earn yields of the last {count} days only; import a CSV for the time before.': {
    one: '{venue} nennt Erträge aus Earn nur vom letzten Tag; importiere für die Zeit davor eine CSV-Datei.',
    other:
      '{venue} nennt Erträge aus Earn nur für die letzten {count} Tage; importiere für die Zeit davor eine CSV-Datei.',
  },
}
