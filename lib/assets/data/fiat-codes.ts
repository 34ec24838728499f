/** ISO 4217 codes that exchanges hold balances in. A ticker that is also a well-known coin is not here. */
export const FIAT_CODES: ReadonlySet<string> = new Set(
  (
    'AED ARS AUD BGN BRL CAD CHF CLP COP CZK DKK EGP EUR GBP GEL GHS HKD HUF IDR ILS INR ISK JPY KES KRW KZT MXN MYR ' +
    'NGN NOK NZD PEN PHP PKR PLN QAR RON RUB SAR SEK SGD THB TRY TWD UAH UGX USD UYU UZS VND ZAR'
  ).split(' '),
)
