/**
 * What a venue means by a symbol where the symbol alone would mislead. A value is a catalogue slug; `null` says that
 * the symbol stays the venue's own asset (another unit, a credit, or a coin that nobody could pin down).
 */

type Overrides = Readonly<Record<string, string | null>>

/** Spellings that mean the same on every venue. */
export const EVERYWHERE: Overrides = {
  XBT: 'bitcoin',
  BCHABC: 'bitcoin-cash',
  BCHSV: 'bitcoin-cash-sv',
  WSTETH: 'wrapped-steth',
  STETH: 'staked-ether',
  POL: 'polygon-ecosystem-token',
  RNDR: 'render-token',
  RENDER: 'render-token',
  LUNC: 'terra-luna',
  USTC: 'terrausd',
  CGLD: 'celo',
  USDE: 'ethena-usde',
}

/** Tickers that mean different coins on different venues: never mapped without a venue's own line below. */
export const AMBIGUOUS: ReadonlySet<string> = new Set(
  (
    'LUNA UST NEIRO VELO BEAM ACT CAT LIT GRAM MOG HOT BTT GTC TIME ACE MOVE LAYER ONE BIFI PLAY FUN BLOCK SAFE ' +
    'SUPER G S A ETH2 REP WAX MIR AI DATA EDGE ARC MAX FIRE STC VAI BABY CORE'
  ).split(' '),
)

export const BY_VENUE: Readonly<Record<string, Overrides>> = {
  kraken: {
    XXBT: 'bitcoin',
    XETH: 'ethereum',
    XDG: 'dogecoin',
    XXDG: 'dogecoin',
    XXRP: 'ripple',
    XLTC: 'litecoin',
    XXLM: 'stellar',
    XXMR: 'monero',
    XZEC: 'zcash',
    XETC: 'ethereum-classic',
    XREP: 'augur',
    XMLN: 'melon',
    ETH2: 'ethereum',
    LUNA: 'terra-luna', // Kraken kept the old ticker for the old chain
    LUNA2: 'terra-luna-2',
    UST: 'terrausd',
    BEAM: 'beam-2',
    CORE: 'coredaoorg',
    GTC: 'gitcoin',
    ETHW: 'ethereum-pow-iou',
    REPV2: 'augur',
    NEIRO: 'neiro-3',
    S: 'sonic-3',
    KFEE: null, // fee credits, not money
    FEE: null,
  },
  binance: {
    LUNA: 'terra-luna-2',
    NEIRO: 'neiro-3',
    NEIROETH: 'neiro-on-eth',
    BEAMX: 'beam-2',
    BEAM: 'beam',
    ACT: 'act-i-the-ai-prophecy',
    ONE: 'harmony',
    HOT: 'holotoken',
    BTTC: 'bittorrent',
    S: 'sonic-3',
    G: 'g-token',
    A: 'vaulta',
    BCC: 'bitcoin-cash',
    GTC: 'gitcoin',
    DATA: 'streamr',
    WBETH: 'wrapped-beacon-eth',
    BETH: null,
    '1000SATS': null,
    '1000CAT': null,
    '1000CHEEMS': null,
    '1MBABYDOGE': null,
  },
  coinbase: {
    ETH2: 'ethereum',
    VELO: 'velodrome-finance',
    REP: 'augur',
    GTC: 'gitcoin',
    LUNA: null,
    WLUNA: null,
    UST: null, // the wrapped version
  },
  okx: {
    LUNA: 'terra-luna-2',
    NEIRO: 'neiro-3',
    NEIROETH: 'neiro-on-eth',
    ACT: 'act-i-the-ai-prophecy',
    VELO: 'velo',
    ONE: 'harmony',
    CORE: 'coredaoorg',
    S: 'sonic-3',
    BETH: null,
  },
  bybit: {
    LUNA: 'terra-luna-2',
    NEIROCTO: 'neiro-3',
    NEIRO: 'neiro-on-eth',
    ACT: 'act-i-the-ai-prophecy',
    VELO: 'velo',
    BEAM: 'beam-2',
    CORE: 'coredaoorg',
    S: 'sonic-3',
    '10000SATS': null,
  },
  kucoin: {
    LUNA: 'terra-luna-2',
    GALAX: 'gala',
    VELO: 'velo',
    ONE: 'harmony',
    S: 'sonic-3',
    KCS: 'kucoin-shares',
  },
  gate: { LUNA: 'terra-luna-2', VELO: 'velo', ONE: 'harmony', S: 'sonic-3', GT: 'gatechain-token' },
  bitget: { LUNA: 'terra-luna-2', S: 'sonic-3', BGB: 'bitget-token' },
  bitfinex: { UST: 'tether', LEO: 'leo-token', LUNA: null, DSH: 'dash', QTM: 'qtum', IOT: 'iota' },
  bitstamp: { S: 'sonic-3' },
  htx: { LUNA: 'terra-luna-2', HT: 'huobi-token' },
  cryptocom: { LUNA: 'terra-luna', LUNA2: 'terra-luna-2', ONE: 'harmony' },
}

/** The same venue under another ccxt id. */
export const SAME_VENUE: Readonly<Record<string, string>> = {
  binanceus: 'binance',
  binanceusdm: 'binance',
  binancecoinm: 'binance',
  coinbaseexchange: 'coinbase',
  coinbaseadvanced: 'coinbase',
  coinbaseinternational: 'coinbase',
  krakenfutures: 'kraken',
  kucoinfutures: 'kucoin',
  gateio: 'gate',
  huobi: 'htx',
  myokx: 'okx',
  okxus: 'okx',
}

/** Venues that list few coins with care: their tickers are taken down to rank 1000; elsewhere to rank 300. */
export const CAREFUL_VENUES: ReadonlySet<string> = new Set(
  'kraken binance coinbase okx bybit kucoin bitget bitfinex bitstamp gemini cryptocom bitvavo bitpanda bithumb upbit'.split(
    ' ',
  ),
)
