// The page's own world: the ways out that interception of requests does not see. Runs before any script of the page.
(allowed => {
  const isAllowed = url => {
    try {
      const { protocol, host } = new URL(url, location.href);
      return allowed.includes(`${protocol.replace('ws', 'http')}//${host}`);
    } catch { return false; }
  };
  const Native = window.WebSocket;
  window.WebSocket = new Proxy(Native, {
    construct(target, [url, ...more]) {
      if (!isAllowed(url)) throw new DOMException('Blocked: not one of this form\'s origins.', 'SecurityError');
      return new target(url, ...more);
    },
  });
  for (const name of ['WebTransport', 'RTCPeerConnection', 'webkitRTCPeerConnection']) delete window[name];
  window.open = () => null;
  if (navigator.serviceWorker) navigator.serviceWorker.register = () => Promise.reject(new DOMException('Blocked.', 'SecurityError'));
})
