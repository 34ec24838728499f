/** German: the first three screens and the tour. */
import type { Catalogue } from '@/lib/i18n/translate'

export const firstSteps: Catalogue = {
  'It has no server and no account. Only your exchanges, networks and price sources are asked, and each request is listed.':
    'Es hat keinen Server und kein Konto. Nur deine Börsen, Netzwerke und Preisquellen werden gefragt, und jede Anfrage steht in einer Liste.',
  'It never asks for a seed phrase, and refuses an exchange key that it sees can withdraw.':
    'Es fragt nie nach einer Seed-Phrase und lehnt einen Börsenschlüssel ab, von dem es sieht, dass er auszahlen darf.',
  'It orders and signs nothing without you.': 'Es kauft, verkauft und signiert nichts ohne dich.',
  'I have a backup': 'Ich habe eine Sicherung',
  'Of an exchange or another program, without a key':
    'Von einer Börse oder einem anderen Programm, ohne Schlüssel',
  'Or try it first': 'Oder probier es erst aus',
  'Example portfolio': 'Beispielportfolio',
  'A few made-up coins at true prices, apart from your own totals':
    'Ein paar erfundene Coins zu echten Preisen, getrennt von deinen eigenen Summen',
  'Start the tour': 'Rundgang beginnen',
  'introduction, welcome, first steps, show me around':
    'Einführung, Willkommen, erste Schritte, zeig mir alles',
  'Skip the tour': 'Rundgang überspringen',
  'End the tour': 'Rundgang beenden',
  'What you own, over all accounts. A figure that lacks something says what it lacks.':
    'Was dir gehört, über alle Konten. Eine Zahl, der etwas fehlt, sagt, was ihr fehlt.',
  'Connect more here, and see what was read when, and what stands in the way.':
    'Verbinde hier mehr und sieh, was wann gelesen wurde und was im Weg steht.',
  'Pages, coins, settings and acts, found by a few letters: Ctrl+K, or Cmd+K on a Mac.':
    'Seiten, Coins, Einstellungen und Befehle, mit ein paar Buchstaben gefunden: Strg+K, auf einem Mac Cmd+K.',
  'On sites that you switch on, a note says what a request means before your wallet signs it.':
    'Auf Seiten, die du einschaltest, sagt eine Notiz, was eine Anfrage bedeutet, bevor deine Wallet sie signiert.',
  'Prices, balances, approvals and more: you are told when something happens that you named.':
    'Preise, Bestände, Freigaben und mehr: Du erfährst es, wenn etwas geschieht, das du genannt hast.',
  'Privacy and lock': 'Privatsphäre und Sperre',
  'A lock takes the key out of memory. “Privacy and requests” shows who was asked for what, and where you stop it.':
    'Eine Sperre nimmt den Schlüssel aus dem Speicher. „Privatsphäre und Anfragen“ zeigt, wer wonach gefragt wurde und wo du es abstellst.',
}
