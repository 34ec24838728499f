/** German: the guide, its articles and the page that shows them. Informal address. */
import type { Catalogue } from '@/lib/i18n/translate'

export const guide: Catalogue = {
  Guide: 'Anleitung',
  'Guide: {title}': 'Anleitung: {title}',
  'How Holdfast works, in short articles. They are part of it: nothing is asked of the network.':
    'Wie Holdfast funktioniert, in kurzen Artikeln. Sie gehören dazu: Aus dem Netz wird nichts geholt.',
  'Search the guide': 'Anleitung durchsuchen',
  'No article has these words.': 'Kein Artikel enthält diese Wörter.',
  Articles: 'Artikel',
  'On this page': 'Auf dieser Seite',
  'See also': 'Siehe auch',
  'Previous: {title}': 'Zurück: {title}',
  'Next: {title}': 'Weiter: {title}',
  'Back to Holdfast': 'Zurück zu Holdfast',
  'Read the guide': 'Anleitung lesen',
  'All articles': 'Alle Artikel',
  'manual, handbook, documentation, how to, help': 'Handbuch, Dokumentation, wie geht, Hilfe',
  'Making a rule': 'Eine Regel anlegen',
  'Choose what it looks at and fill in its form, which says whether it would fire now. It can tell once, each time, again after a while, or less and less often.':
    'Wähle, wonach sie sieht, und fülle ihr Formular aus; es sagt, ob sie sich jetzt melden würde. Sie kann sich einmal melden, jedes Mal, nach einer Zeit wieder oder immer seltener.',
  'Or mark text on any page and choose Holdfast in its menu, or write “{example}” in the address bar.':
    'Oder markiere Text auf einer beliebigen Seite und wähle Holdfast in ihrem Menü, oder schreib „{example}“ in die Adresszeile.',
  'They can be switched off, be held back during quiet hours, or leave out everything private. What a rule finds stands on the page in any case.':
    'Sie lassen sich abschalten, während einer Ruhezeit zurückhalten oder von allem Privaten freihalten. Was eine Regel findet, steht in jedem Fall auf der Seite.',
  'None comes? Send a test from the settings of alerts, and look whether your system lets the browser show notifications.':
    'Es kommt keine? Sende einen Test aus den Einstellungen der Alarme und sieh nach, ob dein System den Browser Mitteilungen zeigen lässt.',
  'The assistant, and what it is sent': 'Der Assistent und was ihm gesendet wird',
  'You choose between percentages, rounded and exact amounts, and see what will be sent before the first question.':
    'Du wählst zwischen Prozenten, gerundeten und genauen Beträgen und siehst vor der ersten Frage, was gesendet wird.',
  'What you type yourself is sent as you typed it. A model that runs on this computer sends nothing anywhere.':
    'Was du selbst tippst, wird so gesendet, wie du es getippt hast. Ein Modell, das auf diesem Computer läuft, sendet nichts irgendwohin.',
  'How far to trust an answer': 'Wie weit du einer Antwort trauen kannst',
  'Each number links to the figure that it came from; one that comes from none is marked. Numbers in words are not checked, and right figures can still be drawn together wrongly.':
    'Jede Zahl führt zu der Zahl, aus der sie stammt; eine ohne Herkunft ist gekennzeichnet. Zahlen in Worten werden nicht geprüft, und aus richtigen Zahlen lässt sich trotzdem Falsches schließen.',
  'It can prepare an order, a swap, a plan or an alert as a draft. You check and confirm it as if you had typed it.':
    'Er kann eine Order, einen Tausch, einen Plan oder einen Alarm als Entwurf vorbereiten. Du prüfst und bestätigst ihn, als hättest du ihn getippt.',
  'Connecting an exchange safely': 'Eine Börse sicher verbinden',
  'An exchange is read with an API key of yours. Make one that can read and nothing else.':
    'Eine Börse wird mit einem API-Schlüssel von dir gelesen. Leg einen an, der lesen kann und sonst nichts.',
  'Make the key': 'Den Schlüssel anlegen',
  'Sign in at the exchange and open its page for API keys.':
    'Melde dich bei der Börse an und öffne ihre Seite für API-Schlüssel.',
  'Allow reading. Leave trading off unless you want to trade here, and leave withdrawing off always.':
    'Erlaube das Lesen. Lass das Handeln aus, außer du willst hier handeln, und lass das Auszahlen immer aus.',
  'If the exchange offers a list of allowed network addresses, use it only if yours stays the same.':
    'Bietet die Börse eine Liste erlaubter Netzwerkadressen an, nutze sie nur, wenn deine gleich bleibt.',
  'Copy what the form asks for: key and secret, and at some exchanges a passphrase of the key.':
    'Kopiere, wonach das Formular fragt: Schlüssel und Secret, bei manchen Börsen auch eine Passphrase des Schlüssels.',
  'What Holdfast checks': 'Was Holdfast prüft',
  'The rights of a key are read before it is stored. A key that can withdraw is refused; one that can trade is marked.':
    'Die Rechte eines Schlüssels werden gelesen, bevor er gespeichert wird. Einer, der auszahlen kann, wird abgelehnt; einer, der handeln kann, wird gekennzeichnet.',
  'Many exchanges do not tell the rights of a key. Holdfast then says that they could not be checked; look at the exchange yourself.':
    'Viele Börsen nennen die Rechte eines Schlüssels nicht. Holdfast sagt dann, dass sie nicht prüfbar waren; sieh selbst bei der Börse nach.',
  'A vault that only a PIN protects stores no key that can or might trade. Add a passphrase or a passkey first.':
    'Ein Tresor, den nur eine PIN schützt, speichert keinen Schlüssel, der handeln kann oder könnte. Füge zuerst eine Passphrase oder einen Passkey hinzu.',
  'Rights are read again each day. A key that has become able to withdraw is not used any more, and its account says so.':
    'Die Rechte werden jeden Tag neu gelesen. Ein Schlüssel, der inzwischen auszahlen kann, wird nicht mehr benutzt, und sein Konto sagt es.',
  'What is left out': 'Was fehlt',
  'Each account lists what it leaves out: sub-accounts, options and, at many exchanges, margin, futures, loans or savings.':
    'Jedes Konto nennt, was fehlt: Unterkonten, Optionen und bei vielen Börsen Margin, Futures, Kredite oder Sparprodukte.',
  'Taking a key away': 'Einen Schlüssel wegnehmen',
  'Removing an account deletes its key here. Delete the key at the exchange, too.':
    'Wer ein Konto entfernt, löscht hier seinen Schlüssel. Lösche den Schlüssel auch bei der Börse.',
  'What the figures mean': 'Was die Zahlen bedeuten',
  'Unknown is never shown as zero. Where a figure cannot be computed, it says why; gains and analytics also tell how they were computed.':
    'Unbekannt wird nie als null gezeigt. Lässt sich eine Zahl nicht berechnen, sagt sie, warum; Gewinne und Auswertungen sagen auch, wie sie berechnet wurden.',
  'Worth and cost': 'Wert und Kosten',
  'Quantity times price, in your currency. A price of your own comes before every source.':
    'Menge mal Preis, in deiner Währung. Ein eigener Preis gilt vor jeder Quelle.',
  'What the prices of 24 hours made of what you hold now. What you bought or sold meanwhile is no gain or loss in it.':
    'Was die Preise von 24 Stunden aus dem gemacht haben, was du jetzt hältst. Was du inzwischen gekauft oder verkauft hast, ist darin kein Gewinn und kein Verlust.',
  'Cost basis': 'Anschaffungskosten',
  'What you paid for what you still hold, lot by lot, after the tax rules that you chose.':
    'Was du für das bezahlt hast, was du noch hältst, Posten für Posten, nach den Steuerregeln, die du gewählt hast.',
  'Proceeds less the cost of what was sold, swapped or spent. Where the cost is not known, it is in no sum.':
    'Erlös abzüglich der Kosten dessen, was verkauft, getauscht oder ausgegeben wurde. Sind die Kosten nicht bekannt, steht es in keiner Summe.',
  'Profit and return': 'Gewinn und Rendite',
  'The two returns differ when money came or went at a lucky or unlucky moment. The money-weighted one is also called XIRR.':
    'Die beiden Renditen unterscheiden sich, wenn Geld in einem glücklichen oder unglücklichen Moment kam oder ging. Die geldgewichtete heißt auch XIRR.',
  'All of this describes days that are over. It does not say what comes.':
    'All das beschreibt Tage, die vorbei sind. Es sagt nicht, was kommt.',
  'Why two pages differ': 'Warum zwei Seiten sich unterscheiden',
  'Gains follow your tax rules, lot by lot. Analytics compares the values of days. They answer different questions and need not agree.':
    'Gewinne folgen deinen Steuerregeln, Posten für Posten. Die Auswertung vergleicht die Werte von Tagen. Sie beantworten verschiedene Fragen und müssen nicht übereinstimmen.',
  'Your first portfolio': 'Dein erstes Portfolio',
  'Connect what you own once. Holdfast reads it again and again, and shows one total that says what it leaves out.':
    'Verbinde einmal, was du besitzt. Holdfast liest es immer wieder und zeigt eine Summe, die sagt, was in ihr fehlt.',
  'Connect what you own': 'Verbinde, was du besitzt',
  'Choose what to read: an exchange, a wallet, an address to watch, or amounts that you type.':
    'Wähle, was gelesen wird: eine Börse, eine Wallet, eine Adresse zum Beobachten oder Beträge, die du eintippst.',
  'Allow the hosts that your browser asks about. They are what this account needs, and nothing is stored before.':
    'Erlaube die Hosts, nach denen dein Browser fragt. Dieses Konto braucht sie, und vorher wird nichts gespeichert.',
  'Look at what the test call saw, then connect. The account is read at once.':
    'Sieh dir an, was der Testabruf gesehen hat, und verbinde dann. Das Konto wird sofort gelesen.',
  'Reading the total': 'Die Summe verstehen',
  'The same asset is one line, wherever it lies. The list can also be cut by account, network, portfolio or tag.':
    'Dasselbe Asset ist eine Zeile, wo immer es liegt. Die Liste lässt sich auch nach Konto, Netzwerk, Portfolio oder Tag teilen.',
  'A source that fails keeps its last good values, with a mark and the reason. What has no price shows a dash and is not in the total, and the total says so.':
    'Eine Quelle, die ausfällt, behält ihre letzten guten Werte, mit Merkmal und Grund. Was keinen Preis hat, zeigt einen Strich und fehlt in der Summe, und die Summe sagt das.',
  'Without money of your own': 'Ohne eigenes Geld',
  'A paper account begins with made-up money and trades it at true prices. It needs no key, and no total has it unless you count it.':
    'Ein Paper-Konto beginnt mit Spielgeld und handelt es zu echten Kursen. Es braucht keinen Schlüssel und steht in keiner Summe, außer du zählst es mit.',
  'Make it yours': 'Mach es zu deinem',
  'Add, size and move the widgets of the dashboard. There may be several dashboards, each for everything or for one portfolio.':
    'Füge der Übersicht Bausteine hinzu, ändere ihre Größe und verschiebe sie. Es kann mehrere Übersichten geben, jede für alles oder für ein Portfolio.',
  'A portfolio is a named group of accounts. Tags cut across portfolios.':
    'Ein Portfolio ist eine benannte Gruppe von Konten. Tags gehen quer durch Portfolios.',
  'Words used here': 'Wörter in Holdfast',
  'Each word means one thing, on every page.': 'Jedes Wort meint eine Sache, auf jeder Seite.',
  'What you own': 'Was du besitzt',
  'One key of an exchange, one address or extended key, or one list that you keep by hand.':
    'Ein Schlüssel einer Börse, eine Adresse oder ein erweiterter Schlüssel, oder eine Liste, die du von Hand führst.',
  'A coin, a token or money of a state; the same one wherever it lies.':
    'Ein Coin, ein Token oder staatliches Geld; dasselbe, wo immer es liegt.',
  'How much of each asset your accounts have now.': 'Wie viel von jedem Asset deine Konten jetzt haben.',
  'One fact of the past: a trade, a deposit, a withdrawal, a transfer, a fee, a reward.':
    'Eine Tatsache der Vergangenheit: ein Trade, eine Einzahlung, eine Auszahlung, ein Transfer, eine Gebühr, ein Ertrag.',
  Lot: 'Posten',
  'What came at one moment at one cost. A sale takes from lots.':
    'Was in einem Moment zu einem Preis kam. Ein Verkauf nimmt aus Posten.',
  Disposal: 'Veräußerung',
  'A sale, a swap or a spending: it ends lots and makes a gain or a loss.':
    'Ein Verkauf, ein Tausch oder eine Ausgabe: Sie beendet Posten und bringt Gewinn oder Verlust.',
  'Trading and networks': 'Handel und Netzwerke',
  'A right that you gave a contract to take a token from you.':
    'Ein Recht, das du einem Vertrag gegeben hast, einen Token von dir zu nehmen.',
  'What a network takes for a transaction, also for one that fails.':
    'Was ein Netzwerk für eine Transaktion nimmt, auch für eine, die scheitert.',
  Simulation: 'Simulation',
  'What a node says that a transaction would do now, without sending it.':
    'Was ein Knoten sagt, das eine Transaktion jetzt täte, ohne sie zu senden.',
  'How much worse the price became than the one that you saw.':
    'Wie viel schlechter der Preis wurde als der, den du gesehen hast.',
  'How far weights are from their targets.': 'Wie weit Gewichte von ihren Zielen entfernt sind.',
  Vault: 'Tresor',
  'The encrypted store in this browser, with everything private.':
    'Der verschlüsselte Speicher in diesem Browser, mit allem Privaten.',
  'A passphrase or a passkey: it opens the vault after a browser start, and when the PIN is forgotten.':
    'Eine Passphrase oder ein Passkey: Er öffnet den Tresor nach einem Browserstart, und wenn die PIN vergessen ist.',
  'Extended public key': 'Erweiterter öffentlicher Schlüssel',
  'From it all addresses of a wallet follow. It can spend nothing, but shows all of them.':
    'Aus ihm folgen alle Adressen einer Wallet. Er kann nichts ausgeben, zeigt aber alle.',
  'Seed phrase': 'Seed-Phrase',
  'The words that are a wallet. Whoever has them has the money; never type them into a page or an extension.':
    'Die Wörter, die eine Wallet sind. Wer sie hat, hat das Geld; tippe sie nie in eine Seite oder eine Erweiterung.',
  'The past, and how to fill its gaps': 'Die Vergangenheit und wie du ihre Lücken füllst',
  'Holdfast reads what happened before you installed it: trades, deposits, withdrawals, rewards, fees and transactions.':
    'Holdfast liest, was vor der Installation geschah: Trades, Ein- und Auszahlungen, Erträge, Gebühren und Transaktionen.',
  'How it is read': 'Wie gelesen wird',
  'Reading goes on in the background and, after a break, where it stopped. What a source forgets first is read first. A long past can take hours, because sources limit how often they are asked.':
    'Gelesen wird im Hintergrund und nach einer Unterbrechung dort weiter, wo es aufhörte. Was eine Quelle zuerst vergisst, wird zuerst gelesen. Eine lange Vergangenheit kann Stunden dauern, weil Quellen begrenzen, wie oft man sie fragt.',
  'Each account says how far its history goes and what its source does not tell. Some exchanges keep weeks or months only.':
    'Jedes Konto sagt, wie weit sein Verlauf reicht und was seine Quelle nicht nennt. Manche Börsen behalten nur Wochen oder Monate.',
  'Filling a gap': 'Eine Lücke füllen',
  'Open the inbox. It lists what stands between the figures and the truth, each with the way to its fix.':
    'Öffne „Offenes“. Dort steht, was zwischen den Zahlen und der Wahrheit steht, jeweils mit dem Weg zur Lösung.',
  'Connect accounts and addresses that are missing, also those that you do not use any more.':
    'Verbinde fehlende Konten und Adressen, auch solche, die du nicht mehr benutzt.',
  'Import a file for the time that a source has forgotten.':
    'Importiere eine Datei für die Zeit, die eine Quelle vergessen hat.',
  'Add what is still missing by hand, with its time, amounts and value.':
    'Füge von Hand hinzu, was dann noch fehlt, mit Zeit, Mengen und Wert.',
  'Correcting an entry': 'Einen Eintrag korrigieren',
  'A correction lies over what the source told, and can be undone. An entry can also be left uncounted.':
    'Eine Korrektur liegt über dem, was die Quelle gemeldet hat, und lässt sich zurücknehmen. Ein Eintrag kann auch ungezählt bleiben.',
  'The same fact told by an exchange and by a file is one entry.':
    'Dieselbe Tatsache, von einer Börse und von einer Datei gemeldet, ist ein Eintrag.',
  'What cannot be read': 'Was sich nicht lesen lässt',
  'Margin, futures and options are in no history. Moves of NFTs are kept and count for nothing.':
    'Margin, Futures und Optionen stehen in keinem Verlauf. Bewegungen von NFTs werden behalten und zählen nichts.',
  'Importing files': 'Dateien importieren',
  'For what no source tells any more: files of exchanges, of other programs, or any table with a time and amounts.':
    'Für das, was keine Quelle mehr nennt: Dateien von Börsen, von anderen Programmen oder jede Tabelle mit Zeit und Mengen.',
  'From file to entries': 'Von der Datei zu Einträgen',
  'Save the file as CSV where it comes from, for as long a time as it is offered.':
    'Speichere die Datei dort, wo sie herkommt, als CSV, für einen möglichst langen Zeitraum.',
  'Choose the account that it belongs to, then the file. Many kinds are recognised by their header.':
    'Wähle das Konto, zu dem sie gehört, dann die Datei. Viele Arten werden an ihrer Kopfzeile erkannt.',
  'For any other table, say which column is what. Words that are not known are asked about, never guessed.':
    'Bei jeder anderen Tabelle sagst du, welche Spalte was ist. Nach unbekannten Wörtern wird gefragt, nie geraten.',
  'Look at the preview. Each row becomes an entry, a problem or a skipped row, with its line; nothing is stored before you add them.':
    'Sieh dir die Vorschau an. Jede Zeile wird ein Eintrag, ein Problem oder eine übersprungene Zeile, mit ihrer Nummer; gespeichert wird erst, wenn du sie hinzufügst.',
  'What to look at': 'Worauf du achten solltest',
  'A format that was never held against a true file is marked “Format not verified”. Check some of its rows.':
    'Ein Format, das nie mit einer echten Datei verglichen wurde, ist als „Format nicht geprüft“ gekennzeichnet. Prüfe einige seiner Zeilen.',
  'Times that name no zone are read in the zone that you choose.':
    'Zeiten ohne Zeitzone werden in der Zone gelesen, die du wählst.',
  Afterwards: 'Danach',
  'Importing the same file again adds nothing. An import can be taken back as a whole.':
    'Dieselbe Datei noch einmal zu importieren fügt nichts hinzu. Ein Import lässt sich als Ganzes zurücknehmen.',
  'Keyboard and palette': 'Tastatur und Palette',
  'Pages, forms and settings are found by a few letters, and opened by keys.':
    'Seiten, Formulare und Einstellungen findest du mit wenigen Buchstaben und öffnest sie mit Tasten.',
  'The palette finds pages, forms, settings, articles of this guide, accounts, coins and starred markets. Nothing in it orders, pays or signs.':
    'Die Palette findet Seiten, Formulare, Einstellungen, Artikel dieser Anleitung, Konten, Coins und Märkte mit Stern. Nichts in ihr gibt eine Order auf, zahlt oder unterschreibt.',
  'In the address bar': 'In der Adresszeile',
  'Write {keyword}, a space, and a coin to see what you hold and what it cost, or the name of a page to open it. “{example}” begins an alert.':
    'Schreib {keyword}, ein Leerzeichen und einen Coin, um zu sehen, was du hältst und was es gekostet hat, oder den Namen einer Seite, um sie zu öffnen. „{example}“ beginnt einen Alarm.',
  'Notes in pages of dApps': 'Hinweise in Seiten von dApps',
  'Switching them on': 'Einschalten',
  'They are off at first. Choose well-known dApps, single sites or all; the browser then asks whether Holdfast may read and change these pages.':
    'Sie sind zuerst aus. Wähle gut bekannte dApps, einzelne Seiten oder alle; der Browser fragt dann, ob Holdfast diese Seiten lesen und ändern darf.',
  'Lines about what you own stand in the page only where you allow it. Amounts that you hide are hidden there, too.':
    'Zeilen über deinen Besitz stehen nur dort in der Seite, wo du es erlaubst. Beträge, die du verbirgst, sind auch dort verborgen.',
  'What a note can tell': 'Was ein Hinweis sagen kann',
  'What you pay and what you get at least, what a simulation shows, and what the checks find: a bad price, rights that you give, an imitated address or token, a recipient that is not you.':
    'Was du zahlst und mindestens bekommst, was eine Simulation zeigt und was die Prüfungen finden: einen schlechten Preis, Rechte, die du gibst, eine nachgeahmte Adresse oder einen nachgeahmten Token, einen Empfänger, der nicht du bist.',
  'A check that could not run says so. Silence about a danger is no proof that there is none.':
    'Eine Prüfung, die nicht laufen konnte, sagt es. Wird eine Gefahr nicht genannt, beweist das nicht, dass es keine gibt.',
  'What it cannot do': 'Was er nicht kann',
  'It is no wall. A page can ask a wallet past it, cover it, or draw a note that looks like it. What the wallet’s own window shows decides.':
    'Er ist keine Mauer. Eine Seite kann eine Wallet an ihm vorbei fragen, ihn verdecken oder einen ähnlichen Hinweis zeichnen. Es entscheidet, was das eigene Fenster der Wallet zeigt.',
  'Nothing is held back while it is made. A simulation tells what would happen now, not what happens later, and shows a node the call and your address.':
    'Während er entsteht, wird nichts aufgehalten. Eine Simulation sagt, was jetzt geschähe, nicht, was später geschieht, und zeigt einem Knoten den Aufruf und deine Adresse.',
  'Every request is kept with what was said of it and what became of it.':
    'Jede Anfrage wird behalten, mit dem, was zu ihr gesagt wurde und was aus ihr wurde.',
  'Privacy: who learns what': 'Privatsphäre: Wer was erfährt',
  'There is no server of ours, no account and no telemetry. Your browser asks each source directly, and a source learns what it is asked.':
    'Es gibt keinen Server von uns, kein Konto und keine Telemetrie. Dein Browser fragt jede Quelle direkt, und eine Quelle erfährt, wonach sie gefragt wird.',
  'Telling less': 'Weniger verraten',
  'Use nodes of your own or a VPN, have addresses read apart, or switch off single hosts. Nothing that came only from a host that is off is read any more.':
    'Nutze eigene Knoten oder ein VPN, lass Adressen getrennt lesen oder schalte einzelne Hosts ab. Was nur von einem abgeschalteten Host kam, wird nicht mehr gelesen.',
  'The log names each request with host, purpose and outcome.':
    'Das Protokoll nennt jede Anfrage mit Host, Zweck und Ergebnis.',
  'On this disk': 'Auf dieser Festplatte',
  'What you own is encrypted; how many rows there are, and which hosts you allowed, can be seen. Whoever uses the browser while the vault is open sees what you see.':
    'Was du besitzt, ist verschlüsselt; wie viele Zeilen es sind und welche Hosts du erlaubt hast, ist zu sehen. Wer den Browser benutzt, während der Tresor offen ist, sieht, was du siehst.',
  'Choose a method for the weights, bands around them, and when it is due: by the calendar, by a band, by the drift of all, or when money has come.':
    'Wähle eine Methode für die Gewichte, Bänder um sie und wann sie fällig ist: nach Kalender, nach einem Band, nach der Abweichung von allem oder wenn Geld gekommen ist.',
  'Debts, staked and locked coins count, and are not traded.':
    'Schulden, gestakte und gebundene Coins zählen mit und werden nicht gehandelt.',
  'Dry run and run': 'Probelauf und Durchlauf',
  'A dry run asks prices, books, fees and your lots anew and shows the fewest and cheapest trades, with what they cost and realise. Nothing is sent.':
    'Ein Probelauf fragt Preise, Orderbücher, Gebühren und deine Posten neu ab und zeigt die wenigsten und günstigsten Trades, mit dem, was sie kosten und realisieren. Gesendet wird nichts.',
  'Carried out, its trades go one after the other, each looked at again before it is sent. What is not as planned stops the run, with its reason.':
    'Wird er ausgeführt, gehen seine Trades einer nach dem anderen, jeder vor dem Senden noch einmal geprüft. Was nicht nach Plan ist, hält den Durchlauf an, mit dem Grund.',
  'Bridges and withdrawals are proposed; you make them yourself.':
    'Brücken und Auszahlungen werden vorgeschlagen; du machst sie selbst.',
  'Automatic mode': 'Automatikbetrieb',
  'It is off until you consent to its bounds: the most for an order and a day, slippage, accounts, assets, an end, and a loss at which it pauses.':
    'Er ist aus, bis du seinen Grenzen zustimmst: das Höchste für eine Order und einen Tag, Slippage, Konten, Assets, ein Ende und ein Verlust, bei dem er pausiert.',
  'It orders at exchanges only, while the vault is open. It never signs for a wallet, and is off after each change of the strategy and each restore.':
    'Er gibt nur bei Börsen Orders auf, solange der Tresor offen ist. Er unterschreibt nie für eine Wallet und ist nach jeder Änderung der Strategie und jeder Wiederherstellung aus.',
  '“Stop everything” ends all runs and all automatic modes.':
    '„Alles anhalten“ beendet alle Durchläufe und jeden Automatikbetrieb.',
  'A backtest plans over stored prices as a dry run would, with fees and slippage, and compares with holding. It knows no lots of before, and says nothing about what comes.':
    'Ein Backtest plant über gespeicherte Preise wie ein Probelauf, mit Gebühren und Slippage, und vergleicht mit dem Halten. Er kennt keine früheren Posten und sagt nichts über das, was kommt.',
  'Swapping from a wallet': 'Aus einer Wallet tauschen',
  'Offers of several sources side by side, after gas, and the same swap at your exchanges.':
    'Angebote mehrerer Quellen nebeneinander, nach Gas, und derselbe Tausch bei deinen Börsen.',
  'From offer to swap': 'Vom Angebot zum Tausch',
  'Choose wallet, coins and amount, and ask. The services learn your address, the coins and the amount.':
    'Wähle Wallet, Coins und Menge und frag nach. Die Dienste erfahren deine Adresse, die Coins und die Menge.',
  'Compare what comes after gas, the least that can come, and the distance to the market.':
    'Vergleiche, was nach Gas ankommt, was mindestens ankommt und wie weit es vom Markt entfernt ist.',
  'If the coin has to be allowed first, it is allowed for exactly this amount, after a review of its own.':
    'Muss der Coin erst freigegeben werden, dann genau für diese Menge, nach einer eigenen Prüfung.',
  'Review the swap and sign it in your wallet.': 'Prüfe den Tausch und unterschreibe ihn in deiner Wallet.',
  'Good to know': 'Gut zu wissen',
  'An offer is not called better when the difference is smaller than what is not known.':
    'Ein Angebot gilt nicht als besser, wenn der Unterschied kleiner ist als das, was nicht bekannt ist.',
  'An offer that names a contract which Holdfast does not know as the service’s own is not used.':
    'Ein Angebot, das einen Vertrag nennt, den Holdfast nicht als den des Dienstes kennt, wird nicht benutzt.',
  'Prices move until the swap is in a block. If less than your minimum would come, it is reverted; its gas is paid all the same.':
    'Preise bewegen sich, bis der Tausch in einem Block steht. Käme weniger als dein Minimum, wird er rückabgewickelt; das Gas ist trotzdem bezahlt.',
  'Swaps are for EVM networks, within one network. An order that you signed for CoW is followed to its end; it cannot be cancelled from here, and ends by itself.':
    'Tauschen geht in EVM-Netzwerken, innerhalb eines Netzwerks. Eine Order, die du für CoW unterschrieben hast, wird bis zu ihrem Ende verfolgt; von hier lässt sie sich nicht stornieren, sie endet von selbst.',
  'Tax rules and reports': 'Steuerregeln und Berichte',
  'Gains follow rules that you choose. The presets of countries are starting points, no advice.':
    'Gewinne folgen Regeln, die du wählst. Die Vorgaben für Länder sind ein Anfang, kein Rat.',
  'Choosing rules': 'Regeln wählen',
  'The method says which lot goes first: by time, by cost, at average cost, by UK pooling, or those that you choose. An asset lies in one pool, or in one for each account. Both may change from a tax year on.':
    'Die Methode sagt, welcher Posten zuerst geht: nach Zeit, nach Kosten, zu Durchschnittskosten, im britischen Pool oder die, die du wählst. Ein Asset liegt in einem Topf oder in einem je Konto. Beides kann sich ab einem Steuerjahr ändern.',
  'Income counts with its value of that day, which is its cost from then on, unless you say that a kind of it counts as zero.':
    'Einkünfte zählen mit ihrem Wert an diesem Tag, der von da an ihre Kosten ist, außer du sagst, dass eine Art davon als null zählt.',
  'A changed rule changes all figures that follow from it, of past years too. Files that you saved stay as they are.':
    'Eine geänderte Regel ändert alle Zahlen, die aus ihr folgen, auch die früherer Jahre. Gespeicherte Dateien bleiben, wie sie sind.',
  'What is not known': 'Was nicht bekannt ist',
  'A disposal whose cost nobody knows stands beside the sums and in none of them, neither as a gain nor as zero. The inbox leads to it.':
    'Eine Veräußerung, deren Kosten niemand kennt, steht neben den Summen und in keiner, weder als Gewinn noch als null. „Offenes“ führt zu ihr.',
  'For a tax year there are all lots, US Form 8949 with Schedule D, the UK summary of capital gains and the German Anlage SO; for any time also balances, transactions, income, fees and performance.':
    'Für ein Steuerjahr gibt es alle Posten, das US-Formular 8949 mit Schedule D, die britische Übersicht der Veräußerungsgewinne und die deutsche Anlage SO; für beliebige Zeiten auch Bestände, Transaktionen, Einkünfte, Gebühren und Wertentwicklung.',
  'Each can be shown, printed and saved as CSV. A PDF can only hold Western European letters; in other languages, print the report.':
    'Jeder lässt sich zeigen, drucken und als CSV speichern. Ein PDF kann nur westeuropäische Buchstaben enthalten; in anderen Sprachen drucke den Bericht.',
  'The trading desk and paper accounts': 'Handel und Paper-Konten',
  'One desk for the spot markets of all connected exchanges. Each confirm is one order.':
    'Ein Handelsplatz für die Spotmärkte aller verbundenen Börsen. Jede Bestätigung ist eine Order.',
  'Placing an order': 'Eine Order aufgeben',
  'Choose a market and an account. Its key must be allowed to trade.':
    'Wähle einen Markt und ein Konto. Sein Schlüssel muss handeln dürfen.',
  'Fill in the form. Steps and limits of the exchange, your free money and your fee are checked while you type.':
    'Fülle das Formular aus. Schritte und Grenzen der Börse, dein freies Geld und deine Gebühr werden beim Tippen geprüft.',
  'Read the review: the expected fill by the order book, the worst case, what it realises, and what it does to your allocation.':
    'Lies die Prüfung: die erwartete Ausführung laut Orderbuch, den schlimmsten Fall, was sie realisiert und was sie mit deiner Aufteilung macht.',
  'Confirm. If the price has moved farther than you allow, nothing is sent.':
    'Bestätige. Hat sich der Preis weiter bewegt, als du erlaubst, wird nichts gesendet.',
  'When an answer is lost': 'Wenn eine Antwort verloren geht',
  'An order stands in the journal with an id of its own before it is sent. A lost answer is asked about; the order is never sent again.':
    'Eine Order steht mit eigener Kennung im Journal, bevor sie gesendet wird. Geht die Antwort verloren, wird nachgefragt; noch einmal gesendet wird die Order nie.',
  'Paper accounts': 'Paper-Konten',
  'Made-up money is filled by the true order book of an exchange, with fees and slippage. Nothing is sent there, and it is marked everywhere.':
    'Spielgeld wird am echten Orderbuch einer Börse ausgeführt, mit Gebühren und Slippage. Gesendet wird dorthin nichts, und es ist überall gekennzeichnet.',
  'Spot markets only: no margin, no futures. Exchanges differ in the orders that they take, and some cannot be traded at from here; the desk says which.':
    'Nur Spotmärkte: keine Margin, keine Futures. Börsen nehmen verschiedene Orders an, und bei manchen lässt sich von hier nicht handeln; die Seite sagt, bei welchen.',
  'Transfers and the inbox': 'Transfers und offene Punkte',
  'A move between your own accounts is no sale. Holdfast looks for both sides, and asks where it cannot be sure.':
    'Eine Bewegung zwischen deinen eigenen Konten ist kein Verkauf. Holdfast sucht beide Seiten und fragt, wo es nicht sicher sein kann.',
  'How the sides are found': 'Wie die Seiten gefunden werden',
  'By the hash of the transaction first, then by amount and time, over all your accounts. A transfer moves lots with their cost and date.':
    'Zuerst am Hash der Transaktion, dann an Menge und Zeit, über alle deine Konten. Ein Transfer bewegt Posten mit ihren Kosten und ihrem Datum.',
  'If the other side is one of several, choose it. If it belongs to somebody else, say so at the entry. Both can be taken back.':
    'Kommen mehrere als Gegenseite infrage, wähle eine. Gehört sie jemand anderem, sag das am Eintrag. Beides lässt sich zurücknehmen.',
  'What the inbox asks': 'Was „Offenes“ fragt',
  'An issue that you set aside is only hidden: no figure changes by it.':
    'Ein Punkt, den du beiseitelegst, ist nur verborgen: Keine Zahl ändert sich dadurch.',
  'When something looks wrong': 'Wenn etwas nicht stimmt',
  'Most wrong numbers are missing numbers. Begin with what is marked.':
    'Die meisten falschen Zahlen sind fehlende Zahlen. Beginne mit dem, was gekennzeichnet ist.',
  'An exchange refuses the key': 'Eine Börse lehnt den Schlüssel ab',
  'Read the reason at the account. A key may have ended, or may not be used from your present network address.':
    'Lies den Grund beim Konto. Ein Schlüssel kann abgelaufen sein oder von deiner jetzigen Netzwerkadresse aus nicht benutzt werden dürfen.',
  'Look at the clock of your computer: exchanges refuse requests of another time.':
    'Sieh auf die Uhr deines Computers: Börsen lehnen Anfragen mit falscher Zeit ab.',
  'Make a new key at the exchange and enter it with “Edit”. What was read of the past stays.':
    'Leg bei der Börse einen neuen Schlüssel an und gib ihn mit „Bearbeiten“ ein. Was von der Vergangenheit gelesen ist, bleibt.',
  'A value is out of date': 'Ein Wert ist veraltet',
  'A source that fails is tried again by itself, with growing waits; its account says why and when. A host that is switched off or no longer allowed is not asked.':
    'Eine Quelle, die ausfällt, wird von selbst wieder versucht, mit wachsenden Pausen; ihr Konto sagt, warum und wann. Ein Host, der abgeschaltet oder nicht mehr erlaubt ist, wird nicht gefragt.',
  'A price is missing': 'Ein Preis fehlt',
  'A dash means that no source knows a price. Set one of your own, which counts until you remove it.':
    'Ein Strich heißt, dass keine Quelle einen Preis kennt. Setze einen eigenen, der gilt, bis du ihn entfernst.',
  'A coin is missing, or a strange one is there': 'Ein Coin fehlt, oder ein fremder ist da',
  'Tokens on no list are folded away below the holdings; include what is yours. A token that you did not ask for may be bait: do not visit a site that it names.':
    'Token auf keiner Liste sind unter den Beständen eingeklappt; zähle mit, was dir gehört. Ein Token, den du nicht wolltest, kann ein Köder sein: Besuche keine Seite, die er nennt.',
  'A chart has a gap': 'Ein Diagramm hat eine Lücke',
  'A day on which something is unknown is a gap, and the line below the chart says why. Often a past price or an entry is missing.':
    'Ein Tag, an dem etwas unbekannt ist, ist eine Lücke, und die Zeile unter dem Diagramm sagt, warum. Oft fehlt ein früherer Preis oder ein Eintrag.',
  'A gain looks wrong': 'Ein Gewinn sieht falsch aus',
  'Clear the inbox first. Then open the disposal: it names its lots, what they cost, and the rule that chose them.':
    'Erledige zuerst, was unter „Offenes“ steht. Öffne dann die Veräußerung: Sie nennt ihre Posten, was sie gekostet haben und die Regel, die sie gewählt hat.',
  'An order has no answer': 'Eine Order hat keine Antwort',
  'PIN, locks, backup and recovery': 'PIN, Sperren, Sicherung und Wiederherstellung',
  'Everything private lies encrypted in this browser. Without a key of yours nobody opens it, nor does anybody else have one.':
    'Alles Private liegt verschlüsselt in diesem Browser. Ohne einen Schlüssel von dir öffnet es niemand, und niemand sonst hat einen.',
  'PIN and second key': 'PIN und zweiter Schlüssel',
  'The PIN stops somebody at your unlocked computer. Only a passphrase or a passkey protects a copied disk.':
    'Die PIN hält jemanden an deinem entsperrten Computer auf. Eine kopierte Festplatte schützt nur eine Passphrase oder ein Passkey.',
  'Two locks': 'Zwei Sperren',
  'The screen lock makes pages ask for the PIN. Accounts are still read and alerts still run.':
    'Die Bildschirmsperre lässt die Seiten nach der PIN fragen. Konten werden weiter gelesen, und Alarme laufen weiter.',
  'The vault lock takes the key out of memory: nothing is read and nothing runs until you unlock. The end of the browser does the same.':
    'Die Tresorsperre nimmt den Schlüssel aus dem Speicher: Bis du entsperrst, wird nichts gelesen und nichts läuft. Das Ende des Browsers bewirkt dasselbe.',
  'It holds the keys of your exchanges, too. The full export is another thing: plain files for other programs, without keys.':
    'Sie enthält auch die Schlüssel deiner Börsen. Der volle Export ist etwas anderes: offene Dateien für andere Programme, ohne Schlüssel.',
  'When you cannot get in': 'Wenn du nicht hineinkommst',
  'PIN forgotten: open with your second key, then set a new PIN in the settings.':
    'PIN vergessen: Öffne mit deinem zweiten Schlüssel und setze dann in den Einstellungen eine neue PIN.',
  'No key at hand: a backup file and its passphrase bring everything back.':
    'Kein Schlüssel zur Hand: Eine Sicherungsdatei und ihre Passphrase bringen alles zurück.',
  'No backup either: accounts and history that are stored here are lost. Your money is not; it stays on your exchanges and chains.':
    'Auch keine Sicherung: Die hier gespeicherten Konten und Verläufe sind verloren. Dein Geld nicht; es bleibt auf deinen Börsen und Chains.',
  'Wallets and watched addresses': 'Wallets und beobachtete Adressen',
  'Holdfast needs public addresses only. It never asks for a seed phrase or a private key: wallets and devices keep theirs and sign by themselves.':
    'Holdfast braucht nur öffentliche Adressen. Es fragt nie nach einer Seed-Phrase oder einem privaten Schlüssel: Wallets und Geräte behalten ihre und unterschreiben selbst.',
  'Watching an address': 'Eine Adresse beobachten',
  'EVM networks take an address or an ENS name, Bitcoin takes addresses or one extended public key, Solana takes an address.':
    'EVM-Netzwerke nehmen eine Adresse oder einen ENS-Namen, Bitcoin nimmt Adressen oder einen erweiterten öffentlichen Schlüssel, Solana eine Adresse.',
  'An extended key is sent to nobody: its addresses are derived here. A server that is asked for them can still see that they belong together.':
    'Ein erweiterter Schlüssel wird niemandem gesendet: Seine Adressen werden hier abgeleitet. Ein Server, der nach ihnen gefragt wird, kann trotzdem sehen, dass sie zusammengehören.',
  'Wallets that sign': 'Wallets, die unterschreiben',
  'MetaMask and a Ledger are connected by hand. A Ledger needs a browser of the Chromium family: Firefox cannot reach it.':
    'MetaMask und ein Ledger werden von Hand verbunden. Ein Ledger braucht einen Browser der Chromium-Familie: Firefox erreicht ihn nicht.',
  'Before a signature, one review says what the bytes mean, what a simulation shows, what gas costs, and what is dangerous. Then the wallet or device asks its own question.':
    'Vor einer Unterschrift sagt eine Prüfung, was die Bytes bedeuten, was eine Simulation zeigt, was Gas kostet und was gefährlich ist. Dann stellt die Wallet oder das Gerät die eigene Frage.',
  'For most contract calls a Ledger shows only a hash. Holdfast says so beforehand.':
    'Bei den meisten Vertragsaufrufen zeigt ein Ledger nur einen Hash. Holdfast sagt das vorher.',
  'Sending and approvals': 'Senden und Freigaben',
  'A recipient is compared with your accounts, your address book, and addresses that imitate them. What is in a block cannot be taken back.':
    'Ein Empfänger wird mit deinen Konten, deinem Adressbuch und Adressen verglichen, die sie nachahmen. Was in einem Block steht, lässt sich nicht zurücknehmen.',
  'The page of approvals says who may take which token from you. Each can be taken back after a review; that costs gas.':
    'Die Seite der Freigaben sagt, wer welchen Token von dir nehmen darf. Jede lässt sich nach einer Prüfung zurücknehmen; das kostet Gas.',
  'Tokens that nobody listed': 'Token, die auf keiner Liste stehen',
  'Tokens on no list, and those that imitate a well-known coin, stay out of the total until you include them. One that was not found is added by its contract.':
    'Token auf keiner Liste und solche, die einen bekannten Coin nachahmen, bleiben aus der Summe, bis du sie mitzählst. Einer, der nicht gefunden wurde, wird mit seinem Vertrag hinzugefügt.',
  'What is not there': 'Was es nicht gibt',
  'NFTs, smart accounts, batches of calls, bridges, and signing for Bitcoin or Solana are not supported.':
    'NFTs, Smart Accounts, gebündelte Aufrufe, Brücken und das Unterschreiben für Bitcoin oder Solana werden nicht unterstützt.',
  'For many exchanges a guide beside the form names the page and the permissions in that exchange’s own words.':
    'Für viele Börsen nennt eine Anleitung neben dem Formular die Seite und die Rechte in den Worten dieser Börse.',
}
