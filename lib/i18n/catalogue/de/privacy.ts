/** German: what leaves the browser, and to whom. */
import type { Catalogue } from '@/lib/i18n/translate'

export const privacy: Catalogue = {
  'Privacy and requests': 'Privatsphäre und Anfragen',
  'What leaves this browser': 'Was diesen Browser verlässt',
  'Who is asked, and what they learn': 'Wer gefragt wird und was er erfährt',
  Who: 'Wer',
  'What is asked': 'Wonach',
  'What they learn': 'Was er erfährt',
  'Your exchanges': 'Deine Börsen',
  'Balances, history, and orders that you send': 'Bestände, Verlauf und Orders, die du sendest',
  'That your key is used from your network address':
    'Dass dein Schlüssel von deiner Netzwerkadresse aus benutzt wird',
  'Nodes and indexers of networks': 'Knoten und Indexer von Netzwerken',
  'What your addresses hold and did; transactions that you send':
    'Was deine Adressen halten und getan haben; Transaktionen, die du sendest',
  'Your addresses, together with your network address': 'Deine Adressen, zusammen mit deiner Netzwerkadresse',
  'Sources of prices and exchange rates': 'Quellen von Preisen und Wechselkursen',
  'Prices of now and of past days': 'Preise von jetzt und von vergangenen Tagen',
  'Which assets you look at; never how much of them you hold':
    'Welche Assets du ansiehst; nie, wie viel du davon hältst',
  'Sources of swap offers': 'Quellen von Tauschangeboten',
  'Offers, when you ask for a swap': 'Angebote, wenn du nach einem Tausch fragst',
  'The coins, the amount and the address of that swap': 'Coins, Menge und Adresse dieses Tauschs',
  'Ledger’s server': 'Ledgers Server',
  'What a token or a message is, for the screen of your Ledger, once you have allowed it':
    'Was ein Token oder eine Nachricht ist, für den Bildschirm deines Ledgers, sobald du es erlaubt hast',
  'Which token you are about to send, or for which contract a message is':
    'Welchen Token du gleich sendest oder für welchen Vertrag eine Nachricht ist',
  'The model of the assistant': 'Das Modell des Assistenten',
  'Your questions, once you have switched it on': 'Deine Fragen, sobald du ihn eingeschaltet hast',
  'What the preview shows before you send': 'Was die Vorschau vor dem Senden zeigt',
  'The makers of Holdfast': 'Wer Holdfast macht',
  Nothing: 'Nichts',
  'Nothing: there is no server, no account, no telemetry':
    'Nichts: Es gibt keinen Server, kein Konto, keine Telemetrie',
  'Read addresses apart': 'Adressen getrennt lesen',
  'One address at a time, with a pause before the next, each beginning at another server: a single server finds it harder to see that they are all yours. Each address is read less often. Your own node, or a VPN, hides more.':
    'Immer nur eine Adresse, mit einer Pause vor der nächsten, jede bei einem anderen Server beginnend: Ein einzelner Server erkennt schwerer, dass sie alle dir gehören. Jede Adresse wird seltener gelesen. Ein eigener Knoten oder ein VPN verbirgt mehr.',
}
