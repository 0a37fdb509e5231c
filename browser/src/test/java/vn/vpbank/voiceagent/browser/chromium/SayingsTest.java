package vn.vpbank.voiceagent.browser.chromium;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SayingsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nộp hồ sơ thành công",
                "Gửi thành công! Vui lòng kiểm tra email để xác nhận.",
                "Yêu cầu giải quyết quyền lợi bảo hiểm đã được tiếp nhận",
                "Hồ sơ đã gửi và không được chỉnh sửa",
                "Cảm ơn quý khách",
                "Trạng thái: Đã trình lãnh đạo",
                "Your application has been submitted"
            })
    void success_is_told_in_these_words(String line) {
        assertThat(Sayings.isGood(line)).isTrue();
        assertThat(Sayings.isBad(line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gửi không thành công",
                "Hồ sơ chưa được gửi",
                "Hồ sơ số 123 đã tồn tại",
                "Hệ thống đang bận, vui lòng thử lại sau. Xin cảm ơn.",
                "Có lỗi xảy ra",
                "Co loi xay ra",
                "Your application could not be submitted",
                "We haven't received your form",
                "Vui lòng bổ sung giấy tờ để hoàn tất hồ sơ"
            })
    void a_refusal_is_told_in_these_words_whatever_stands_beside_them(String line) {
        assertThat(Sayings.isGood(line)).isFalse();
        assertThat(Sayings.isBad(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mã hồ sơ của quý khách: HS123",
                "Số đơn: 20261130",
                "Phiếu số 000123",
                "Reference HS-123",
                "Application number is AB 1234"
            })
    void a_number_to_ask_by_is_a_receipt(String line) {
        assertThat(Sayings.isReceipt(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mã OTP gồm 6 chữ số",
                "Application step 2 of 3",
                "Số tiền 500.000",
                "Mã hồ sơ không hợp lệ: HS123"
            })
    void not_every_number_is_one(String line) {
        assertThat(Sayings.isReceipt(line)).isFalse();
    }
}
