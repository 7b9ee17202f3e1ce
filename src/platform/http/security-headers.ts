/**
 * On every answer. No inline script or style, nothing from elsewhere, no framing: a text that slips through
 * unescaped still cannot act.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), geolocation=(), microphone=(), payment=(), publickey-credentials-get=(self)',
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
}

/** Two years, as browsers' lists ask; only said over TLS. */
export const strictTransport = 'max-age=63072000; includeSubDomains'

/** For a page that any site may frame: it holds no form and nothing that a reader could be tricked into pressing. */
export const framableHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': (securityHeaders['Content-Security-Policy'] ?? '')
    .replace("frame-ancestors 'none'", 'frame-ancestors *')
    .replace("form-action 'self'", "form-action 'none'"),
  'Cross-Origin-Resource-Policy': 'cross-origin',
  // The word of old browsers for the same; those that know the policy above pass it over.
  'X-Frame-Options': '',
}
