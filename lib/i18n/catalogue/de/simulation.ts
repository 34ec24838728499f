/** Before a transaction is signed: simulation and gas; and positions in protocols. */
import type { Catalogue } from '../../translate'

export const simulation: Catalogue = {
  'The node asked for an unusually high tip. Holdfast offers less; compare before you sign.':
    'Der Knoten verlangt ein ungewöhnlich hohes Trinkgeld. Holdfast bietet weniger; vergleiche, bevor du signierst.',
  'Two nodes do not agree on the price of gas. Holdfast goes by the lower one.':
    'Zwei Knoten sind sich über den Gaspreis nicht einig. Holdfast richtet sich nach dem niedrigeren.',
  '{chain} did not tell the price of gas.': '{chain} hat den Gaspreis nicht genannt.',
  '{chain} did not tell its last block.': '{chain} hat den letzten Block nicht genannt.',
  '{chain} did not tell its fee for the layer below.':
    '{chain} hat die Gebühr für die Schicht darunter nicht genannt.',
  '{chain} did not tell how many transactions this address has sent.':
    '{chain} hat nicht genannt, wie viele Transaktionen diese Adresse gesendet hat.',
  'A node of {chain} sent a simulation that Holdfast cannot read.':
    'Ein Knoten von {chain} hat eine Simulation geschickt, die Holdfast nicht lesen kann.',
  'The nodes of {chain} can try one transaction only, and this one needs another before it. It can be simulated when that one is mined.':
    'Die Knoten von {chain} können nur eine einzelne Transaktion ausprobieren, und diese braucht vorher eine andere. Sobald jene in einem Block ist, kann sie simuliert werden.',
  '{chain} could not be asked about positions in protocols; shares and debts may be missing.':
    '{chain} ließ sich nicht nach Positionen in Protokollen fragen; Anteile und Schulden können fehlen.',
  'This touches more tokens and rights than Holdfast looks at. Read the call twice.':
    'Das berührt mehr Token und Rechte, als Holdfast sich ansieht. Lies den Aufruf zweimal.',
}
