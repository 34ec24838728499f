/** Fields that the decoders say, all requests of a protocol together; a decoder that says less than before fails its test. */
export const floors: Readonly<Record<string, number>> = {
  '1inch-v6': 20,
  '1inch-v5': 2,
  '1inch-v4': 2,
  across: 5,
  'balancer-v2': 7,
  'sushi-v2': 62,
  'uniswap-swap-router-02': 36,
  'uniswap-universal-router-1': 23,
}
