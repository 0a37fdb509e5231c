package vn.vpbank.voiceagent.bot.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import vn.vpbank.voiceagent.forms.json.FormsJson;
import vn.vpbank.voiceagent.realtime.MediaPeer;

/// A connection whose other end is the test: what is sent can be read, what is played is counted, and playing can be
/// held up as a real line does.
public final class ScriptedPeer implements MediaPeer {
    private final String id;
    private final BlockingQueue<JsonNode> sent = new LinkedBlockingQueue<>();
    private final List<JsonNode> read = new ArrayList<>();
    private long played;
    private long stops;
    private long mayPlay = Long.MAX_VALUE;
    private boolean held;
    private boolean closed;

    public ScriptedPeer(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    /// Lets only so many samples out; further ones wait until the peer is stopped.
    public synchronized void holdAfter(long samples) {
        mayPlay = samples;
    }

    @Override
    public synchronized boolean play(short[] samples) {
        long before = stops;
        while (played + samples.length > mayPlay && stops == before && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        if (closed || stops != before) {
            return false;
        }
        played += samples.length;
        notifyAll();
        return true;
    }

    @Override
    public synchronized void stopPlaying() {
        stops++;
        notifyAll();
    }

    @Override
    public synchronized void hold(boolean on) {
        held = on;
        notifyAll();
    }

    /// Waits until sound is held back, or goes on.
    public synchronized void awaitHeld(boolean on) throws InterruptedException {
        while (held != on) {
            wait();
        }
    }

    /// Waits until so many samples have been played.
    public synchronized void awaitPlayed(long samples) throws InterruptedException {
        while (played < samples) {
            wait();
        }
    }

    public synchronized long played() {
        return played;
    }

    @Override
    public void send(String message) {
        sent.add(FormsJson.MAPPER.readTree(message));
    }

    /// The next message of a type, also one that other waits have passed over.
    public JsonNode await(String type) throws InterruptedException {
        for (JsonNode earlier : read) {
            if (type.equals(typeOf(earlier))) {
                read.remove(earlier);
                return earlier;
            }
        }
        while (true) {
            JsonNode next = sent.poll(5, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("no message of type " + type + " came");
            }
            if (type.equals(typeOf(next))) {
                return next;
            }
            read.add(next);
        }
    }

    /// The type of our own message where there is one inside.
    private static String typeOf(JsonNode message) {
        String type = message.path("type").asString("");
        return type.equals("server-message") ? message.path("data").path("type").asString("") : type;
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    public synchronized boolean isClosed() {
        return closed;
    }
}
