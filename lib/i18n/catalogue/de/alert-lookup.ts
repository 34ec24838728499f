/** Alerts that are begun from text, and the answers in the address bar. */
export const alertLookup = {
  'The text names no asset that Holdfast knows.': 'Der Text nennt kein Asset, das Holdfast kennt.',
  'A move of {asset}': 'Eine Bewegung von {asset}',
  'A price of {asset}': 'Ein Preis von {asset}',
  '{asset} above a price': '{asset} über einem Preis',
  '{asset} below a price': '{asset} unter einem Preis',
  'Begin an alert: {words}': 'Alarm beginnen: {words}',
  'Begin an alert about {symbol}': 'Alarm zu {symbol} beginnen',
  'Open your alerts': 'Deine Alarme öffnen',
  'Holdfast knows no asset called “{text}”.': 'Holdfast kennt kein Asset namens „{text}“.',
  '{symbol}, {name}: {price} ({age})': '{symbol}, {name}: {price} ({age})',
  '{symbol}, {name}: no price is known': '{symbol}, {name}: kein Preis bekannt',
  'you hold {quantity}, {value}': 'du hältst {quantity}, {value}',
  'you hold {quantity}': 'du hältst {quantity}',
  'average cost {cost}': 'durchschnittliche Kosten {cost}',
  'average cost not known': 'durchschnittliche Kosten nicht bekannt',
  '{count} open orders': { one: '{count} offene Order', other: '{count} offene Orders' },
} as const
