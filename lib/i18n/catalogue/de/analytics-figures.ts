/** German: what the figures of the analytics are called, what they say, and their formulas. */
import type { Catalogue } from '@/lib/i18n/translate'

export const analyticsFigures: Catalogue = {
  Profit: 'Gewinn',
  'What was gained or lost in these days: the value at the end less the value at the start, without what came in or went out. Deposits are no profit, withdrawals are no loss.':
    'Was in diesen Tagen gewonnen oder verloren wurde: der Wert am Ende weniger dem Wert am Anfang, ohne was dazukam oder abging. Einzahlungen sind kein Gewinn, Auszahlungen kein Verlust.',
  'end − start − (put in − taken out)': 'Ende − Anfang − (eingezahlt − entnommen)',
  'Time-weighted return': 'Zeitgewichtete Rendite',
  'How one unit of money would have grown if nothing had come in or gone out. It judges what was held, not the moments at which money was added.':
    'Wie eine Geldeinheit gewachsen wäre, wenn nichts dazugekommen oder abgegangen wäre. Sie beurteilt, was du hattest, nicht wann du Geld dazugetan hast.',
  '(1 + r₁) × (1 + r₂) × … − 1, each day r = (end − start − flow) ÷ (start + flow × share of the day left)':
    '(1 + r₁) × (1 + r₂) × … − 1, je Tag r = (Ende − Anfang − Zufluss) ÷ (Anfang + Zufluss × Rest des Tages)',
  'Money-weighted return': 'Geldgewichtete Rendite',
  'The rate at which everything that came in and went out would have become the value at the end. It counts when money was added, and below one year it is not stretched to a year.':
    'Der Satz, mit dem aus allem, was dazukam und abging, der Wert am Ende geworden wäre. Hier zählt, wann Geld dazukam, und unter einem Jahr wird nicht auf ein Jahr hochgerechnet.',
  'the rate at which the sum of all flows ÷ (1 + rate)^(days ÷ 365) is zero':
    'der Satz, bei dem die Summe aller Zahlungen ÷ (1 + Satz)^(Tage ÷ 365) null ist',
  'Return on average investment': 'Rendite auf den mittleren Einsatz',
  'The profit compared with the money that was at work on average. Each deposit counts for the share of the days that it was there.':
    'Der Gewinn im Vergleich zum Geld, das im Mittel gearbeitet hat. Jede Einzahlung zählt für den Anteil der Tage, die sie da war.',
  'profit ÷ (start + sum of flow × share of the range left)':
    'Gewinn ÷ (Anfang + Summe aus Zufluss × Rest des Zeitraums)',
  'Simple return': 'Einfache Rendite',
  'The profit compared with the value at the start and what was put in on balance. It does not matter here when money came.':
    'Der Gewinn im Vergleich zum Wert am Anfang und dem, was unterm Strich eingezahlt wurde. Wann Geld kam, spielt hier keine Rolle.',
  'profit ÷ (start + put in − taken out)': 'Gewinn ÷ (Anfang + eingezahlt − entnommen)',
  'Growth per year': 'Wachstum pro Jahr',
  'The time-weighted return as one even rate a year (CAGR). It needs 365 days, because a few weeks say nothing about a year.':
    'Die zeitgewichtete Rendite als gleichmäßiger Satz pro Jahr (CAGR). Sie braucht 365 Tage, weil ein paar Wochen nichts über ein Jahr sagen.',
  '(1 + time-weighted return)^(365 ÷ days) − 1': '(1 + zeitgewichtete Rendite)^(365 ÷ Tage) − 1',
  Volatility: 'Volatilität',
  'How widely the daily returns scatter, as a figure for a year. These markets never close, so a year has 365 days.':
    'Wie weit die Tagesrenditen streuen, auf ein Jahr bezogen. Diese Märkte schließen nie, also hat ein Jahr 365 Tage.',
  'standard deviation of the daily returns × √365': 'Standardabweichung der Tagesrenditen × √365',
  'Downside deviation': 'Abweichung nach unten',
  'Like volatility, but only days below the target count. A portfolio that jumps up is not called risky for it.':
    'Wie die Volatilität, aber nur Tage unter dem Ziel zählen. Ein Portfolio, das nach oben springt, gilt deshalb nicht als riskant.',
  '√(mean of min(r − target, 0)²) × √365': '√(Mittel von min(r − Ziel, 0)²) × √365',
  'Sharpe ratio': 'Sharpe-Quotient',
  'Return for each unit of scatter, above what is free of risk. Below zero the risk was not paid.':
    'Rendite je Einheit Streuung, über dem, was ohne Risiko zu haben ist. Unter null hat sich das Risiko nicht gelohnt.',
  'mean of (r − risk-free) ÷ standard deviation × √365':
    'Mittel von (r − risikofrei) ÷ Standardabweichung × √365',
  'Sortino ratio': 'Sortino-Quotient',
  'Return for each unit of downside deviation. Unlike the Sharpe ratio it does not punish days that went well.':
    'Rendite je Einheit Abweichung nach unten. Anders als der Sharpe-Quotient bestraft er keine guten Tage.',
  'mean of (r − target) × 365 ÷ downside deviation': 'Mittel von (r − Ziel) × 365 ÷ Abweichung nach unten',
  'Calmar ratio': 'Calmar-Quotient',
  'Growth per year compared with the deepest fall. It needs 365 days, as growth per year does.':
    'Wachstum pro Jahr im Vergleich zum tiefsten Rückgang. Er braucht 365 Tage, wie das Wachstum pro Jahr.',
  'growth per year ÷ size of the deepest fall': 'Wachstum pro Jahr ÷ Größe des tiefsten Rückgangs',
  'Omega ratio': 'Omega-Quotient',
  'All gains above the target compared with all losses below it. Above 1 the gains outweigh.':
    'Alle Gewinne über dem Ziel im Vergleich zu allen Verlusten darunter. Über 1 überwiegen die Gewinne.',
  'sum of max(r − target, 0) ÷ sum of max(target − r, 0)':
    'Summe von max(r − Ziel, 0) ÷ Summe von max(Ziel − r, 0)',
  'Deepest fall': 'Tiefster Rückgang',
  'The largest fall from a high to a later low (maximum drawdown). It is taken from the time-weighted index, so that deposits cannot hide it.':
    'Der größte Rückgang von einem Hoch zu einem späteren Tief (Maximum Drawdown). Er wird am zeitgewichteten Index gemessen, damit Einzahlungen ihn nicht verdecken.',
  'lowest value of: index ÷ its highest value before − 1':
    'kleinster Wert von: Index ÷ sein bisher höchster Wert − 1',
  'Value at risk, 95 %': 'Value at Risk, 95 %',
  'On 95 of 100 days the result was better than this. It is read from the days as they were, without a model.':
    'An 95 von 100 Tagen war das Ergebnis besser. Der Wert ist aus den Tagen abgelesen, wie sie waren, ohne Modell.',
  '5th percentile of the daily returns': '5. Perzentil der Tagesrenditen',
  'Expected shortfall, 95 %': 'Erwarteter Verlust im schlimmen Fall, 95 %',
  'The mean of the worst 5 of 100 days. It says how bad a bad day was.':
    'Das Mittel der schlechtesten 5 von 100 Tagen. Es sagt, wie schlimm ein schlimmer Tag war.',
  'mean of the daily returns at or below the 5th percentile': 'Mittel der Tagesrenditen bis zum 5. Perzentil',
  'Value at risk, 99 %': 'Value at Risk, 99 %',
  'On 99 of 100 days the result was better than this. With few days it rests on one or two of them.':
    'An 99 von 100 Tagen war das Ergebnis besser. Bei wenigen Tagen stützt sich der Wert auf einen oder zwei davon.',
  '1st percentile of the daily returns': '1. Perzentil der Tagesrenditen',
  'Expected shortfall, 99 %': 'Erwarteter Verlust im schlimmen Fall, 99 %',
  'The mean of the worst of 100 days. With few days it rests on one or two of them.':
    'Das Mittel der schlechtesten von 100 Tagen. Bei wenigen Tagen stützt es sich auf einen oder zwei davon.',
  'mean of the daily returns at or below the 1st percentile': 'Mittel der Tagesrenditen bis zum 1. Perzentil',
  'Return of the benchmark': 'Rendite des Vergleichs',
  'What the benchmark made over the same days. Only days that are known on both sides are compared.':
    'Was der Vergleich an denselben Tagen gemacht hat. Verglichen werden nur Tage, die auf beiden Seiten bekannt sind.',
  '(1 + b₁) × (1 + b₂) × … − 1': '(1 + v₁) × (1 + v₂) × … − 1',
  'Return above the benchmark': 'Rendite über dem Vergleich',
  'The time-weighted return less what the benchmark made. Above zero, the portfolio was ahead.':
    'Die zeitgewichtete Rendite weniger der des Vergleichs. Über null lag das Portfolio vorn.',
  'time-weighted return − return of the benchmark': 'zeitgewichtete Rendite − Rendite des Vergleichs',
  Beta: 'Beta',
  'How far the portfolio goes when the benchmark goes one step. 1 is alike, 0 is unrelated, below 0 is against it.':
    'Wie weit das Portfolio geht, wenn der Vergleich einen Schritt geht. 1 heißt gleich, 0 unabhängig, unter 0 dagegen.',
  'covariance(r, b) ÷ variance(b)': 'Kovarianz(r, v) ÷ Varianz(v)',
  Alpha: 'Alpha',
  'The yearly return that the moves of the benchmark do not explain (Jensen). With few days it is mostly chance.':
    'Die Rendite pro Jahr, die die Bewegungen des Vergleichs nicht erklären (Jensen). Bei wenigen Tagen ist sie meist Zufall.',
  'mean of (r − risk-free − beta × (b − risk-free)) × 365':
    'Mittel von (r − risikofrei − Beta × (v − risikofrei)) × 365',
  Correlation: 'Korrelation',
  'How far both go up and down on the same days, from −1 to 1. It does not say how large the moves are.':
    'Wie sehr beide an denselben Tagen steigen und fallen, von −1 bis 1. Wie groß die Bewegungen sind, sagt sie nicht.',
  'covariance(r, b) ÷ (deviation(r) × deviation(b))': 'Kovarianz(r, v) ÷ (Abweichung(r) × Abweichung(v))',
  'Up capture': 'Anteil am Anstieg',
  'How much of the benchmark was earned on days when it rose. Above 100 % the portfolio rose more.':
    'Wie viel vom Vergleich an Tagen verdient wurde, an denen er stieg. Über 100 % stieg das Portfolio stärker.',
  'geometric mean return of the portfolio ÷ that of the benchmark, on days when it rose':
    'geometrisches Mittel der Rendite des Portfolios ÷ dem des Vergleichs, an Tagen, an denen er stieg',
  'Down capture': 'Anteil am Rückgang',
  'How much of the benchmark was lost on days when it fell. Below 100 % the portfolio fell less.':
    'Wie viel vom Vergleich an Tagen verloren wurde, an denen er fiel. Unter 100 % fiel das Portfolio weniger.',
  'geometric mean return of the portfolio ÷ that of the benchmark, on days when it fell':
    'geometrisches Mittel der Rendite des Portfolios ÷ dem des Vergleichs, an Tagen, an denen er fiel',
  'Tracking error': 'Abweichung vom Vergleich',
  'How far the daily returns stray from those of the benchmark, as a figure for a year. 0 is the benchmark itself.':
    'Wie weit die Tagesrenditen von denen des Vergleichs abweichen, auf ein Jahr bezogen. 0 ist der Vergleich selbst.',
  'standard deviation of (r − b) × √365': 'Standardabweichung von (r − v) × √365',
  'Information ratio': 'Information Ratio',
  'Return above the benchmark for each unit of tracking error. It says whether straying from it was paid.':
    'Rendite über dem Vergleich je Einheit Abweichung von ihm. Sie sagt, ob sich das Abweichen gelohnt hat.',
  'mean of (r − b) × 365 ÷ tracking error': 'Mittel von (r − v) × 365 ÷ Abweichung vom Vergleich',
  'Concentration (HHI)': 'Konzentration (HHI)',
  'The squares of all shares, added up: 1 is a single asset, close to 0 are many small ones. Large shares count far more than small ones.':
    'Die Quadrate aller Anteile, zusammengezählt: 1 ist ein einziges Asset, nahe 0 sind viele kleine. Große Anteile zählen viel mehr als kleine.',
  'sum of share²': 'Summe der Anteile²',
  'Effective number of assets': 'Effektive Zahl der Assets',
  'How many assets of equal size would be as concentrated. Ten assets of which one is 90 % are like 1.2.':
    'Wie viele gleich große Assets genauso konzentriert wären. Zehn Assets, von denen eines 90 % ausmacht, sind wie 1,2.',
  '1 ÷ sum of share²': '1 ÷ Summe der Anteile²',
}
