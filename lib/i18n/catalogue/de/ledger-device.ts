/** German: the Ledger and its page. */
import type { Catalogue } from '@/lib/i18n/translate'

export const ledgerDevice: Catalogue = {
  "“{path}” is no path of Ethereum. It looks like m/44'/60'/0'/0/0, with x where the address counts.":
    "„{path}“ ist kein Pfad von Ethereum. Er sieht aus wie m/44'/60'/0'/0/0, mit x an der Stelle, die zählt.",
  'The Ledger answered with an error that Holdfast does not know ({code}). Nothing was signed.':
    'Der Ledger hat mit einem Fehler geantwortet, den Holdfast nicht kennt ({code}). Es wurde nichts signiert.',
  'This Ledger does not hold {address} at {path}. Connect the one that does.':
    'Dieser Ledger hat {address} nicht unter {path}. Verbinde den richtigen.',
  'This browser cannot talk to a Ledger, because it has no WebHID.':
    'Dieser Browser kann nicht mit einem Ledger sprechen, weil er kein WebHID hat.',
  'No Ledger was chosen. Plug it in, unlock it, and choose it in the window of your browser.':
    'Es wurde kein Ledger gewählt. Steck ihn ein, entsperre ihn und wähle ihn im Fenster deines Browsers.',
  'The browser was not allowed to open the Ledger. Allow it; on Linux, Ledger’s udev rules must be installed.':
    'Der Browser durfte den Ledger nicht öffnen. Erlaube es ihm; unter Linux müssen die udev-Regeln von Ledger installiert sein.',
  'Another program uses the Ledger. Close Ledger’s own application and other tabs that are connected to it.':
    'Ein anderes Programm benutzt den Ledger. Schließ das Programm von Ledger und andere Tabs, die mit ihm verbunden sind.',
  'The Ledger is locked. Unlock it with its PIN and try again.':
    'Der Ledger ist gesperrt. Entsperre ihn mit seiner PIN und versuch es noch einmal.',
  'The Ethereum app is not open on the Ledger. Open it there and try again.':
    'Auf dem Ledger ist die Ethereum-App nicht offen. Öffne sie dort und versuch es noch einmal.',
  'The Ethereum app is not installed on the Ledger. Install it with Ledger’s own application.':
    'Auf dem Ledger ist keine Ethereum-App installiert. Installiere sie mit dem Programm von Ledger.',
  'The Ethereum app on the Ledger is too old for this. Update it with Ledger’s own application.':
    'Die Ethereum-App auf dem Ledger ist dafür zu alt. Aktualisiere sie mit dem Programm von Ledger.',
  'This is not the Ledger of this account.': 'Das ist nicht der Ledger dieses Kontos.',
  'It was refused on the Ledger. Nothing was signed.':
    'Es wurde auf dem Ledger abgelehnt. Es wurde nichts signiert.',
  'The Ledger cannot show this in clear, and blind signing is off in the settings of its Ethereum app. Nothing was signed.':
    'Der Ledger kann das nicht im Klartext zeigen, und blindes Signieren ist in den Einstellungen seiner Ethereum-App aus. Es wurde nichts signiert.',
  'You stopped it. Refuse what the Ledger still shows. Nothing was sent.':
    'Du hast abgebrochen. Lehne ab, was der Ledger noch zeigt. Es wurde nichts gesendet.',
  'The Ledger was disconnected before it answered. Nothing was sent.':
    'Der Ledger wurde getrennt, bevor er geantwortet hat. Es wurde nichts gesendet.',
  'Ledger’s device kit does not know this device or its firmware.':
    'Ledgers Bibliothek kennt dieses Gerät oder seine Firmware nicht.',
  'The Ledger gave an answer that Holdfast does not understand. Nothing was signed.':
    'Der Ledger hat eine Antwort gegeben, die Holdfast nicht versteht. Es wurde nichts signiert.',
  'Unlock the Ledger with its PIN.': 'Entsperre den Ledger mit seiner PIN.',
  'Confirm on the Ledger that it may open the Ethereum app.':
    'Bestätige auf dem Ledger, dass er die Ethereum-App öffnen darf.',
  'Compare the address on the Ledger with the one on this page, and confirm it there.':
    'Vergleiche die Adresse auf dem Ledger mit der auf dieser Seite und bestätige sie dort.',
  'Check the transaction on the Ledger, and sign or refuse it there.':
    'Prüfe die Transaktion auf dem Ledger und signiere sie dort, oder lehne sie ab.',
  'Check the message on the Ledger, and sign or refuse it there.':
    'Prüfe die Nachricht auf dem Ledger und signiere sie dort, oder lehne sie ab.',
  'The Ledger asks about transaction checks by its maker. Holdfast sends it none, whatever you choose.':
    'Der Ledger fragt nach Transaktionsprüfungen seines Herstellers. Holdfast schickt ihm keine, egal was du wählst.',
  'Talking to the Ledger…': 'Ich spreche mit dem Ledger …',
  'The Ledger can show only a hash of this contract call, and it will refuse: blind signing is off in the settings of its Ethereum app.':
    'Der Ledger kann von diesem Vertragsaufruf nur einen Hash zeigen, und er wird ablehnen: Blindes Signieren ist in den Einstellungen seiner Ethereum-App aus.',
  'Nobody has told the Ledger what this token is, so it shows the contract and a hash, not the amount.':
    'Niemand hat dem Ledger gesagt, was dieser Token ist; er zeigt deshalb den Vertrag und einen Hash, nicht den Betrag.',
  'The Ledger cannot read this contract call. It shows the contract and a hash, not what will happen.':
    'Der Ledger kann diesen Vertragsaufruf nicht lesen. Er zeigt den Vertrag und einen Hash, nicht, was geschehen wird.',
  'This Ledger shows two hashes of the message, none of its fields.':
    'Dieser Ledger zeigt von der Nachricht zwei Hashes und keines ihrer Felder.',
  'The Ledger shows the fields of this message only if raw messages are switched on in the settings of its Ethereum app; otherwise a hash.':
    'Der Ledger zeigt die Felder dieser Nachricht nur, wenn in den Einstellungen seiner Ethereum-App „Raw messages“ an ist; sonst einen Hash.',
  'The Ledger’s signature is not by {address} over what was confirmed. It was thrown away; nothing was sent.':
    'Die Signatur des Ledgers stammt nicht von {address} über das, was bestätigt wurde. Sie wurde verworfen; es wurde nichts gesendet.',
  Compared: 'Verglichen',
  'Show on the Ledger: {path}': 'Auf dem Ledger zeigen: {path}',
  'Show on the Ledger': 'Auf dem Ledger zeigen',
  'Watched as "{label}"; the Ledger will sign for it':
    'Beobachtet als „{label}“; der Ledger wird dafür signieren',
  'Signed for elsewhere, as "{label}"; this Ledger would take its place':
    'Wird anderswo signiert, als „{label}“; dieser Ledger träte an die Stelle',
  'Bitcoin on this Ledger': 'Bitcoin auf diesem Ledger',
  'Holdfast reads Bitcoin by the extended public key of an account. It can see all its addresses and spend nothing.':
    'Holdfast liest Bitcoin über den erweiterten öffentlichen Schlüssel eines Kontos. Damit sieht es alle seine Adressen und kann nichts ausgeben.',
  'Open the Bitcoin account in Ledger’s own application.': 'Öffne das Bitcoin-Konto im Programm von Ledger.',
  'Open its settings (the wrench), then the advanced logs: the key stands there as “xpub”.':
    'Öffne seine Einstellungen (den Schraubenschlüssel), dann die erweiterten Protokolle: Dort steht der Schlüssel als „xpub“.',
  'Copy it, and paste it under Bitcoin. One key for each account and type of address.':
    'Kopiere ihn und füge ihn unter Bitcoin ein. Ein Schlüssel für jedes Konto und jede Art von Adresse.',
  'Add Bitcoin by its key': 'Bitcoin über den Schlüssel hinzufügen',
  'Where are the addresses?': 'Wo liegen die Adressen?',
  Addresses: 'Adressen',
  'No address here. Type a path above.': 'Hier ist keine Adresse. Gib oben einen Pfad ein.',
  'Read the addresses': 'Adressen lesen',
  'Choose addresses above': 'Wähl oben Adressen aus',
  'What an address holds is read after it is connected. The device itself knows no balances.':
    'Was auf einer Adresse liegt, wird gelesen, wenn sie verbunden ist. Das Gerät selbst kennt keine Bestände.',
  'Only addresses and their paths are stored. Keys never leave the device.':
    'Gespeichert werden nur Adressen und ihre Pfade. Schlüssel verlassen das Gerät nie.',
  'Your device': 'Dein Gerät',
  'Ledger device': 'Ledger-Gerät',
  'Plug it in, unlock it with its PIN, and connect it. Your browser asks which device it is.':
    'Steck es ein, entsperre es mit seiner PIN und verbinde es. Dein Browser fragt, welches Gerät es ist.',
  'Look at your Ledger': 'Schau auf deinen Ledger',
  'Connect the Ledger': 'Ledger verbinden',
  'Ethereum app {version}': 'Ethereum-App {version}',
  'Blind signing is on': 'Blindes Signieren ist an',
  'Blind signing is off': 'Blindes Signieren ist aus',
  'Older connection': 'Ältere Verbindung',
  'Connection problems?': 'Probleme beim Verbinden?',
  'Unlock the device, and wait until its start screen or the Ethereum app is shown.':
    'Entsperre das Gerät und warte, bis es seine Startseite oder die Ethereum-App zeigt.',
  'Close Ledger’s own application and other tabs and wallets that use the device: one at a time.':
    'Schließ das Programm von Ledger und andere Tabs und Wallets, die das Gerät benutzen: Es kann immer nur eines.',
  'Use a cable that carries data, plugged in directly and not through a hub.':
    'Nimm ein Kabel, das auch Daten überträgt, direkt eingesteckt und nicht über einen Hub.',
  'On Linux, install Ledger’s udev rules; without them no program may open the device.':
    'Installiere unter Linux die udev-Regeln von Ledger; ohne sie darf kein Programm das Gerät öffnen.',
  'Update the Ethereum app if it is said to be too old. Firmware updates need Ledger’s own application.':
    'Aktualisiere die Ethereum-App, wenn sie als zu alt gemeldet wird. Firmware aktualisiert nur das Programm von Ledger.',
  'Use the older connection': 'Ältere Verbindung benutzen',
  'For old devices and firmware. It opens no app by itself: open Ethereum on the device first.':
    'Für alte Geräte und alte Firmware. Sie öffnet keine App von selbst: Öffne vorher Ethereum auf dem Gerät.',
  'Connect a Ledger': 'Einen Ledger verbinden',
  'The device keeps your keys and asks you before each signature. Holdfast reads its addresses, and never asks for a phrase or a key.':
    'Das Gerät behält deine Schlüssel und fragt dich vor jeder Signatur. Holdfast liest seine Adressen und fragt nie nach einer Wortfolge oder einem Schlüssel.',
  'This browser cannot talk to a Ledger': 'Dieser Browser kann nicht mit einem Ledger sprechen',
  'Watch its addresses': 'Seine Adressen beobachten',
  'Firefox and Safari have no WebHID. Add the addresses to watch them here; to sign, use Holdfast in Chrome, Edge or Brave.':
    'Firefox und Safari haben kein WebHID. Füge die Adressen hinzu, um sie hier zu beobachten; zum Signieren benutz Holdfast in Chrome, Edge oder Brave.',
  'Addresses on a page': 'Adressen pro Seite',
  'As Ledger’s own application': 'Wie das Programm von Ledger',
  'As MetaMask and most wallets (BIP-44)': 'Wie MetaMask und die meisten Wallets (BIP-44)',
  'As older wallets (MEW, MyCrypto)': 'Wie ältere Wallets (MEW, MyCrypto)',
  'Another path': 'Ein anderer Pfad',
  'You type it; x counts the addresses': 'Du gibst ihn ein; x zählt die Adressen',
  'Path of the addresses': 'Pfad der Adressen',
  Path: 'Pfad',
  'Its addresses, by cable; it asks you before each signature':
    'Seine Adressen, per Kabel; er fragt dich vor jeder Signatur',
  'Ledger’s list of tokens gave an answer that Holdfast cannot read.':
    'Ledgers Liste der Token hat eine Antwort gegeben, die Holdfast nicht lesen kann.',
  'What the device shows': 'Was das Gerät zeigt',
  'Ask Ledger what a token or a message is': 'Ledger fragen, was ein Token oder eine Nachricht ist',
  'With it the device shows amount and recipient of a token’s transfer or allowance, and the fields of messages that Ledger has described. Ledger’s server ({host}) learns the contract of the token or message, not your address. Without it, and for all other contracts, the device shows a hash.':
    'Damit zeigt das Gerät Betrag und Empfänger bei Überweisung oder Freigabe eines Tokens und die Felder von Nachrichten, die Ledger beschrieben hat. Der Server von Ledger ({host}) erfährt den Vertrag des Tokens oder der Nachricht, nicht deine Adresse. Ohne das, und bei allen anderen Verträgen, zeigt das Gerät einen Hash.',
}
