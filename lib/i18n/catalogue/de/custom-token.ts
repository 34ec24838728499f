/** Tokens that the user adds by their contract. */
import type { Catalogue } from '../../translate'

export const customToken: Catalogue = {
  'Add a token': 'Token hinzufügen',
  'From the project itself or a block explorer, never from a message':
    'Vom Projekt selbst oder aus einem Block-Explorer, nie aus einer Nachricht',
  'Look at the token': 'Token ansehen',
  Symbol: 'Kürzel',
  Contract: 'Vertrag',
  Decimals: 'Nachkommastellen',
  'It is looked for in: {accounts}.': 'Er wird gesucht in: {accounts}.',
  'None of your accounts is on {network} yet. The token is looked for as soon as one is.':
    'Noch ist keines deiner Konten auf {network}. Der Token wird gesucht, sobald eines dort ist.',
  'This is not {coin}': 'Das ist nicht {coin}',
  'The contract calls itself like {coin}, and no list knows it. Fakes do that.':
    'Der Vertrag nennt sich wie {coin}, und keine Liste kennt ihn. Fälschungen tun das.',
  'I know this contract and want to count it': 'Ich kenne diesen Vertrag und will ihn mitzählen',
  'Add {symbol}': '{symbol} hinzufügen',
  '{symbol} was added.': '{symbol} wurde hinzugefügt.',
  'Added by contract': 'Über den Vertrag hinzugefügt',

  'There is no token at this address on {chain}. Is it on another network?':
    'An dieser Adresse gibt es auf {chain} keinen Token. Liegt er in einem anderen Netzwerk?',
  'This contract on {chain} is not an ERC-20 token: it does not tell decimals and balances.':
    'Dieser Vertrag auf {chain} ist kein ERC-20-Token: Er nennt keine Nachkommastellen und Bestände.',
  'This address stands for the coin of {chain} itself, which is counted already.':
    'Diese Adresse steht für die Münze von {chain} selbst, und die wird schon gezählt.',
  '{symbol} is listed already: every wallet on {chain} is searched for it.':
    '{symbol} ist schon gelistet: Jede Wallet auf {chain} wird danach durchsucht.',
  'You have added {symbol} already.': 'Du hast {symbol} schon hinzugefügt.',
  'This token looks like {coin} and is not {coin}. Look at it again before you add it.':
    'Dieser Token sieht aus wie {coin} und ist nicht {coin}. Sieh ihn dir noch einmal an, bevor du ihn hinzufügst.',
}
