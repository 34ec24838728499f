/** German sentences of a dry run on the page. */
import type { Catalogue } from '@/lib/i18n/translate'

export const rebalancePlanPage: Catalogue = {
  'Only buy: {name}': 'Nur kaufen: {name}',
  'Dry run: {name}': 'Probelauf: {name}',
  'What would be done now. Nothing is sent until you carry it out.':
    'Was jetzt getan würde. Nichts wird gesendet, bevor du es ausführst.',
  'Back to the strategy': 'Zurück zur Strategie',
  'Asking your exchanges and wallets for prices, books, fees and gas …':
    'Deine Börsen und Wallets werden nach Kursen, Orderbüchern, Gebühren und Gas gefragt …',
  'There is no plan.': 'Es gibt keinen Plan.',
  'This plan has ended: prices have moved on.': 'Dieser Plan ist abgelaufen: Die Kurse sind weitergegangen.',
  'This plan has ended: prices have moved on. Nothing was sent.':
    'Dieser Plan ist abgelaufen: Die Kurse sind weitergegangen. Nichts wurde gesendet.',
  'Holds for {left} s, then prices are asked anew.':
    'Gilt noch {left} s, danach werden die Kurse neu gefragt.',
  'Make it anew': 'Neu erstellen',
  'Make the plan anew': 'Plan neu erstellen',
  'Carry out…': 'Ausführen …',
  'Carry out {count} trades': { one: '{count} Trade ausführen', other: '{count} Trades ausführen' },
  'No trade would help here. What stays off is told below, with the reason.':
    'Kein Trade würde hier helfen. Was daneben bleibt, steht unten, mit dem Grund.',
  'Nothing to do: every weight is where it should be.': 'Nichts zu tun: Jedes Gewicht ist, wo es sein soll.',
  'Nothing was sent yet. {left} s left to start.':
    'Noch wurde nichts gesendet. {left} s bleiben zum Starten.',
  'One trade after the other: each is checked anew before it is sent, and the run stops when a price is beyond its bound or something is not as planned. What was done stays done.':
    'Ein Trade nach dem anderen: Jeder wird vor dem Senden neu geprüft, und der Durchlauf hält an, wenn ein Kurs jenseits seiner Grenze liegt oder etwas nicht wie geplant ist. Was getan ist, bleibt.',
  '{count} trades': { one: '{count} Trade', other: '{count} Trades' },
  'In all': 'Zusammen',
  '{count} of them wait for your signature: the run stops there until you have signed.': {
    one: '{count} davon wartet auf deine Signatur: Der Durchlauf hält dort, bis du signiert hast.',
    other: '{count} davon warten auf deine Signatur: Der Durchlauf hält dort, bis du signiert hast.',
  },
  'Amount in {symbol}': 'Menge in {symbol}',
  'Use this amount': 'Diese Menge nehmen',
  'As planned': 'Wie geplant',
  'Carry out: {trade}': 'Ausführen: {trade}',
  'You sign it': 'Du signierst',
  'changed by you': 'von dir geändert',
  'after trade {trades}': 'nach Trade {trades}',
  'Left out too: what pays for it is not there any more.':
    'Ebenfalls ausgelassen: Womit er bezahlt würde, ist nicht mehr da.',
  'Change the amount of: {trade}': 'Menge ändern: {trade}',
  Slippage: 'Slippage',
  'Gain, about': 'Gewinn, ungefähr',
  'Worst price': 'Schlechtester Kurs',
  'short-term': 'kurzfristig',
  'long-term': 'langfristig',
  'the next part is long-term in {count} days': {
    one: 'der nächste Teil ist in {count} Tag langfristig',
    other: 'der nächste Teil ist in {count} Tagen langfristig',
  },
  'cost not known of': 'Anschaffungskosten nicht bekannt für',
  'Buy {amount} for about {paid}': '{amount} kaufen für etwa {paid}',
  'Sell {amount} for about {received}': '{amount} verkaufen für etwa {received}',
  'Swap {amount} for about {received}': '{amount} tauschen gegen etwa {received}',
  'Its least is fixed when you take an offer.': 'Das Mindeste steht fest, wenn du ein Angebot nimmst.',
  'At most {price} each': 'Höchstens {price} je Stück',
  'At least {price} each': 'Mindestens {price} je Stück',
  'What it comes to': 'Was es ausmacht',
  Whole: 'Das Ganze',
  'Cost, as far as it is known': 'Kosten, soweit bekannt',
  fees: 'Gebühren',
  slippage: 'Slippage',
  gas: 'Gas',
  'Nothing is sold, or no cost is known.': 'Es wird nichts verkauft, oder keine Kosten sind bekannt.',
  'not all costs are known': 'nicht alle Kosten sind bekannt',
  Turnover: 'Umschlag',
  'Bought, of the whole.': 'Gekauft, vom Ganzen.',
  'Worked out anew …': 'Wird neu berechnet …',
  'Not every place answered: what is there counts, and nothing is traded there.':
    'Nicht jeder Ort hat geantwortet: Was dort liegt, zählt, und gehandelt wird dort nichts.',
  'What stays off': 'Was daneben bleibt',
  'too much by': 'zu viel um',
  'too little by': 'zu wenig um',
  'To be known': 'Zu wissen',
  'Before and after': 'Vorher und nachher',
  'Weights before and after the plan': 'Gewichte vor und nach dem Plan',
  'Worth after': 'Wert nachher',
  'still outside': 'noch außerhalb',
  'You must move': 'Das musst du bewegen',
  'Holdfast moves nothing between your accounts. Send it yourself, then make the plan anew; no total counts it.':
    'Holdfast bewegt nichts zwischen deinen Konten. Sende es selbst, dann erstelle den Plan neu; keine Summe zählt es mit.',
  to: 'nach',
  'Fee:': 'Gebühr:',
}
