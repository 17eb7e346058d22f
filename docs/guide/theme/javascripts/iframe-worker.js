/*
 * Browsers start no workers for pages that lie on the disk. The theme searches in a worker; for such
 * pages this does the worker's work in a hidden frame, where the theme looks for "IFrameWorker".
 */
class IFrameWorker extends EventTarget {
  constructor(url) {
    super()
    this.frame = document.createElement("iframe")
    this.frame.hidden = true
    document.body.appendChild(this.frame)
    const inside = this.frame.contentWindow
    const page = this.frame.contentDocument
    inside.postMessage = data => this.dispatchEvent(new MessageEvent("message", { data }))
    inside.importScripts = (...urls) =>
      urls.reduce((before, one) => before.then(() => this.load(one)), Promise.resolve())
    page.body.replaceChildren()
    this.ready = this.load(url)
    this.addEventListener("message", event => this.onmessage && this.onmessage(event))
  }

  load(url) {
    const page = this.frame.contentDocument
    return new Promise((done, failed) => {
      const script = page.createElement("script")
      script.src = new URL(url, location.href).href
      script.onload = done
      script.onerror = failed
      page.body.appendChild(script)
    })
  }

  postMessage(data) {
    this.ready.then(() =>
      this.frame.contentWindow.dispatchEvent(new MessageEvent("message", { data }))
    )
  }

  terminate() {
    this.frame.remove()
  }
}

window.IFrameWorker = IFrameWorker
if (location.protocol === "file:") window.Worker = IFrameWorker
