package vn.vpbank.voiceagent.browser.chromium;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.vpbank.voiceagent.browser.page.Words;

/// What pages say of what became of a form, by their words alone. In doubt a line says nothing.
final class Sayings {
    private static final Pattern GOOD = Pattern.compile(
            "\\b(thanh cong|da (duoc )?(tiep nhan|nhan|gui|nop|ghi nhan|dang ky|dat|luu|tao|trinh|hoan (tat|thanh))"
                    + "|da duoc (chuyen|lap|khoi tao|xac nhan)"
                    + "|success|successful|successfully|received|submitted|(has been|have been|was) (created|saved|sent|booked|placed))\\b");

    /// Words that go with success and with much else.
    private static final Pattern KIND = Pattern.compile("\\b(cam on|hoan tat|thank you|completed|confirmed)\\b");

    /// The same of a button, which says mostly what it will do.
    private static final Pattern DONE =
            Pattern.compile("^(da (duoc )?(gui|nop|luu|tiep nhan|dang ky|dat)|sent|submitted|saved|received)\\b");

    /// A number to ask after it by: nobody is given one for what was not taken.
    private static final Pattern RECEIPT = Pattern.compile(
            "\\b(ma( so)?|so)( (ho so|yeu cau|don|dang ky|tra cuu|giao dich|tham chieu|bien nhan|phieu|tiep nhan|hen|dat( \\w+)?"
                    + "|khieu nai|de nghi))+( cua (quy khach|quy vi|ban|anh chi|anh|chi))?( la)? [a-z]{0,6} ?\\d\\w"
                    + "|\\b(phieu|ho so|don|yeu cau|giao dich|to trinh|lenh) so [a-z]{0,6} ?\\d\\w"
                    + "|\\b(((application|request|order|ticket|case|booking|claim|reference|confirmation|tracking|receipt) )+"
                    + "(number|no|id|code|ref)|reference|confirmation|tracking)( is)? [a-z]{0,6} ?\\d\\w");

    /// What no words of success beside it make good.
    private static final Pattern REFUSAL = Pattern.compile(
            "\\b((khong|chua) thanh cong|that bai|khong hop le|tu choi|khong nhan duoc|khong the|thu lai|da ton tai|bi trung|already exists|duplicate|he thong (dang )?ban"
                    + "|chua (duoc )?(gui|nop|tiep nhan|luu|ghi nhan|hoan tat)|error|failed|failure|invalid|unsuccessful|rejected"
                    + "|denied|try again|cannot|unable|(could|can|did|was|were|has|have|is) ?n(o|) ?t|not (been )?(sent|saved|submitted|received))\\b");

    /// What pages ask for when something is wrong, and after a success too: "Vui lòng kiểm tra email".
    private static final Pattern MILD = Pattern.compile("\\b(khong duoc|su co|vui long|chua ro|sorry)\\b");

    /// Without its mark it is the end of "quyền lợi" and the name of a street.
    private static final Pattern FAULT =
            Pattern.compile("(?<!\\p{L})lỗi(?!\\p{L})|(?<![\\p{L}\\P{ASCII}])loi(?!\\p{L})(?=\\p{ASCII}*$)");

    /// A page that asks to wait has refused nothing.
    private static final Pattern WORK = Pattern.compile(
            "\\b(dang (xu ly|gui|tai|kiem tra|thuc hien|luu)|(vui long|xin) (cho|doi)|please wait|processing"
                    + "|loading|sending|submitting)\\b");

    private Sayings() {}

    static boolean isGood(String line) {
        String plain = Words.plain(line);
        return !isRefusal(line)
                && (GOOD.matcher(plain).find()
                        || (KIND.matcher(plain).find() && !MILD.matcher(plain).find()));
    }

    static boolean isBad(String line) {
        return isRefusal(line) || (MILD.matcher(Words.plain(line)).find() && !isGood(line));
    }

    /// Whether it says no, and not only what is to be done next.
    static boolean isRefusal(String line) {
        String text = Normalizer.normalize(line.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        return REFUSAL.matcher(Words.plain(line)).find() || FAULT.matcher(text).find();
    }

    static boolean isReceipt(String line) {
        return RECEIPT.matcher(Words.plain(line)).find() && !isRefusal(line);
    }

    static boolean isDone(String button) {
        return DONE.matcher(Words.plain(button)).find();
    }

    static boolean isWork(String line) {
        return WORK.matcher(Words.plain(line)).find();
    }
}
