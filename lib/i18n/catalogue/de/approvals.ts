/** German: what wallets have allowed. Informal address. */
import type { Catalogue } from '@/lib/i18n/translate'

export const approvals: Catalogue = {
  '{chain} could not be read.': '{chain} ließ sich nicht lesen.',
  'A contract that is allowed to take a token can take it without asking again. Take back what you do not use.':
    'Ein Vertrag, der einen Token nehmen darf, kann ihn nehmen, ohne noch einmal zu fragen. Nimm zurück, was du nicht brauchst.',
  'Amount not known': 'Betrag unbekannt',
  'and what has no price': 'und was keinen Preis hat',
  Approvals: 'Freigaben',
  'Asking the chains…': 'Die Chains werden gefragt …',
  'At risk': 'Gefährdet',
  'Ends {moment}': 'Endet {moment}',
  'Given {day}': 'Erteilt am {day}',
  'Given: not known': 'Erteilt: unbekannt',
  'Last used {day}': 'Zuletzt benutzt am {day}',
  'May be taken by {name}': 'Darf von {name} genommen werden',
  'May be taken by an unknown contract': 'Darf von einem unbekannten Vertrag genommen werden',
  'No use seen': 'Keine Nutzung gesehen',
  'Nobody here knows this contract by name.': 'Diesen Vertrag kennt hier niemand beim Namen.',
  'Not everything was searched yet.': 'Noch ist nicht alles durchsucht.',
  'Nothing is allowed there any more. There is nothing to take back.':
    'Dort ist nichts mehr erlaubt. Es gibt nichts zurückzunehmen.',
  'Nothing is allowed to anybody, as far as it was read.': 'Soweit gelesen, ist niemandem etwas erlaubt.',
  'On {chains} the nodes search old blocks in small steps only. Well-known contracts were asked all the same; read again to go on.':
    'Auf {chains} durchsuchen die Knoten alte Blöcke nur in kleinen Schritten. Bekannte Verträge wurden trotzdem gefragt; lies noch einmal, um weiterzukommen.',
  'Only watched: connect the wallet to take it back.':
    'Nur beobachtet: Verbinde die Wallet, um sie zurückzunehmen.',
  'Permit2 takes only what you have signed for, or allowed there. Such rights stand in this list by themselves.':
    'Permit2 nimmt nur, was du unterschrieben oder dort erlaubt hast. Solche Rechte stehen hier einzeln.',
  'Read {age}.': 'Gelesen {age}.',
  'Take back {symbol} from {spender}': '{symbol} von {spender} zurücknehmen',
  'The contract is known as {name}.': 'Der Vertrag ist als {name} bekannt.',
  'This account has no approvals.': 'Dieses Konto hat keine Freigaben.',
  'This token has no price.': 'Dieser Token hat keinen Preis.',
  'Through Permit2': 'Über Permit2',
  Unlimited: 'Unbegrenzt',
}
