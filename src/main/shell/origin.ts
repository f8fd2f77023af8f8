// The one address that the window may have. Everything else on the machine or beyond it is foreign.

export const appScheme = 'app'
export const appOrigin = 'app://moupian'
export const startPage = `${appOrigin}/index.html`

/** Whether an address belongs to the program's own pages. Text that is no address does not. */
export function isOwnAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  return (
    url.protocol === `${appScheme}:` && url.host === 'moupian' && url.username === '' && url.password === ''
  )
}
