// The real library downloads a bundle from another host at run time. Nothing here may do that, so it is not even installed.
function refuse() {
  throw new Error('This page brings its own media manager; the default one is not part of it.');
}
export default { getCallInstance: refuse, createCallObject: refuse };
