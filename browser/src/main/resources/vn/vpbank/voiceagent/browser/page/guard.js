// The page's own world: the ways out that interception of requests does not see, and shadow roots that are closed to
// others. Runs before any script of the page.
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
  // There is one window: what a form would show in a new one comes in its place.
  const here = form => { if (!/^(?:|_self|_top|_parent)$/i.test(form.target) && !document.getElementsByName(form.target).length) form.target = ''; };
  addEventListener('submit', event => { here(event.target); if (event.submitter?.hasAttribute('formtarget')) event.submitter.removeAttribute('formtarget'); }, true);
  HTMLFormElement.prototype.submit = new Proxy(HTMLFormElement.prototype.submit, { apply(submit, form) { here(form); Reflect.apply(submit, form, []); } });
  // People see what stands in a closed root, so it must be read; the page itself finds it closed as before.
  const closed = new WeakSet();
  const element = Element.prototype;
  element.attachShadow = new Proxy(element.attachShadow, {
    apply(attach, host, [how, ...more]) {
      const root = Reflect.apply(attach, host, [how?.mode === 'closed' ? { ...how, mode: 'open' } : how, ...more]);
      if (how?.mode === 'closed') closed.add(root);
      return root;
    },
  });
  for (const [owner, name, answer] of [[element, 'shadowRoot', null], [ShadowRoot.prototype, 'mode', 'closed']]) {
    const native = Object.getOwnPropertyDescriptor(owner, name);
    const get = new Proxy(native.get, {
      apply(read, self) {
        const value = Reflect.apply(read, self, []);
        return closed.has(name === 'mode' ? self : value) ? answer : value;
      },
    });
    Object.defineProperty(owner, name, { ...native, get });
  }
  if (navigator.serviceWorker) navigator.serviceWorker.register = () => Promise.reject(new DOMException('Blocked.', 'SecurityError'));
})
