/** German: MetaMask, and asking whoever signs. Informal address. */
import type { Catalogue } from '@/lib/i18n/translate'

export const metamask: Catalogue = {
  '"{wallet}" is not the id of an extension.': '„{wallet}“ ist nicht die Kennung einer Erweiterung.',
  'A signature is being asked for already.': 'Es wird schon um eine Unterschrift gebeten.',
  'All of them are connected.': 'Alle sind verbunden.',
  'Allow the change of network to {chain} in MetaMask.':
    'Erlaube in MetaMask den Wechsel zum Netzwerk {chain}.',
  'MetaMask answered with an error after it was asked: {reason}':
    'MetaMask hat nach der Anfrage mit einem Fehler geantwortet: {reason}',
  'MetaMask answered with something that cannot be read.':
    'MetaMask hat mit etwas geantwortet, das sich nicht lesen lässt.',
  'MetaMask answered: {reason}': 'MetaMask antwortet: {reason}',
  'MetaMask does not answer. Open it once and try again.':
    'MetaMask antwortet nicht. Öffne es einmal und versuch es noch einmal.',
  'MetaMask does not know {chain} yet. It asks whether to add it with these endpoints: {endpoints}':
    'MetaMask kennt {chain} noch nicht. Es fragt, ob es das Netzwerk mit diesen Endpunkten hinzufügen soll: {endpoints}',
  'MetaMask does not know {chain}. Add this network there and try again.':
    'MetaMask kennt {chain} nicht. Füge das Netzwerk dort hinzu und versuch es noch einmal.',
  'MetaMask does not share the address {address} with Holdfast. Choose it there and try again.':
    'MetaMask gibt die Adresse {address} nicht für Holdfast frei. Wähle sie dort aus und versuch es noch einmal.',
  'MetaMask does not share this address with Holdfast. Connect it there and try again.':
    'MetaMask gibt diese Adresse nicht für Holdfast frei. Verbinde sie dort und versuch es noch einmal.',
  'MetaMask is asking you something already. Open it, answer, and try again.':
    'MetaMask fragt dich schon etwas. Öffne es, antworte und versuch es noch einmal.',
  'MetaMask is not in this browser, or it is switched off. Install it from metamask.io and try again.':
    'MetaMask ist nicht in diesem Browser oder ist ausgeschaltet. Installiere es von metamask.io und versuch es noch einmal.',
  'MetaMask is past the number of this transaction and would send another one beside it. Review it again; what waits there is sped up or cancelled in MetaMask itself.':
    'MetaMask ist über die Nummer dieser Transaktion schon hinaus und würde eine weitere daneben senden. Prüfe sie neu; was dort wartet, beschleunigst oder widerrufst du in MetaMask selbst.',
  'MetaMask said yes, and its answer cannot be read.':
    'MetaMask hat zugestimmt, aber seine Antwort lässt sich nicht lesen.',
  'MetaMask shows another network than {chain}. Nothing was sent; try again.':
    'MetaMask zeigt ein anderes Netzwerk als {chain}. Es wurde nichts gesendet; versuch es noch einmal.',
  'MetaMask was asked and still shows it. If you do not want it, say no there.':
    'MetaMask wurde gefragt und zeigt es noch an. Wenn du es nicht willst, lehne es dort ab.',
  'MetaMask was asked to sign and does not answer.':
    'MetaMask wurde um die Unterschrift gebeten und antwortet nicht.',
  'MetaMask went away after it was asked to sign.':
    'MetaMask ist verschwunden, nachdem es um die Unterschrift gebeten wurde.',
  'MetaMask went away. Open it and try again.':
    'MetaMask ist verschwunden. Öffne es und versuch es noch einmal.',
  'Only addresses of EVM networks can have a signer.':
    'Nur Adressen von EVM-Netzwerken können jemanden haben, der unterschreibt.',
  'Open MetaMask and unlock it.': 'Öffne MetaMask und entsperre es.',
  'Read it in MetaMask and confirm it there.': 'Lies es in MetaMask und bestätige es dort.',
  'The extension that was asked does not answer like MetaMask.':
    'Die gefragte Erweiterung antwortet nicht wie MetaMask.',
  'You said no in MetaMask.': 'Du hast in MetaMask abgelehnt.',
  'You stopped waiting for MetaMask. Nothing was signed.':
    'Du wartest nicht mehr auf MetaMask. Es wurde nichts unterschrieben.',
  'Addresses that MetaMask shares': 'Adressen, die MetaMask freigibt',
  'Another build of MetaMask': 'Eine andere Ausgabe von MetaMask',
  'Another extension that speaks like MetaMask': 'Eine andere Erweiterung, die wie MetaMask spricht',
  'Ask MetaMask': 'MetaMask fragen',
  'Ask MetaMask again': 'MetaMask noch einmal fragen',
  Build: 'Ausgabe',
  'Connect MetaMask': 'MetaMask verbinden',
  'Connect {count} addresses': { one: '{count} Adresse verbinden', other: '{count} Adressen verbinden' },
  'Connected as "{label}"': 'Verbunden als „{label}“',
  'Id of the extension': 'Kennung der Erweiterung',
  'Its addresses; it asks you before each signature': 'Seine Adressen; es fragt dich vor jeder Unterschrift',
  'Ledger signs': 'Ledger unterschreibt',
  'Look again': 'Noch einmal suchen',
  'Looking for MetaMask…': 'MetaMask wird gesucht …',
  MetaMask: 'MetaMask',
  'MetaMask Flask': 'MetaMask Flask',
  'MetaMask is asking you.': 'MetaMask fragt dich.',
  'MetaMask is here. It is locked, or shares no address with Holdfast yet.':
    'MetaMask ist da. Es ist gesperrt oder gibt noch keine Adresse für Holdfast frei.',
  'MetaMask keeps your keys and asks you before each signature. Holdfast sees the addresses that you share there, and never asks for a phrase or a key.':
    'MetaMask behält deine Schlüssel und fragt dich vor jeder Unterschrift. Holdfast sieht die Adressen, die du dort freigibst, und fragt nie nach Wörtern oder Schlüsseln.',
  'MetaMask shows {network} now. Holdfast reads all that are chosen here.':
    'MetaMask zeigt gerade {network}. Holdfast liest alle, die hier gewählt sind.',
  'MetaMask signs': 'MetaMask unterschreibt',
  'Only watch from now on': 'Ab jetzt nur ansehen',
  'Signed for elsewhere, as "{label}"; MetaMask would take its place':
    'Als „{label}“ schon mit anderer Unterschrift; MetaMask käme an deren Stelle',
  'Stop waiting': 'Nicht mehr warten',
  'The browser shows it on its page of extensions.':
    'Der Browser zeigt sie auf seiner Seite der Erweiterungen.',
  'This is not the id of an extension.': 'Das ist nicht die Kennung einer Erweiterung.',
  'Unlock it if it is locked, and choose the addresses that Holdfast may see.':
    'Entsperre es, falls es gesperrt ist, und wähle die Adressen, die Holdfast sehen darf.',
  'Watched as "{label}"; MetaMask will sign for it':
    'Als „{label}“ nur angesehen; MetaMask wird dafür unterschreiben',
}
