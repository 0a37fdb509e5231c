package vn.vpbank.voiceagent.web;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;

/// The beans that both services share. An app imports this into its wiring and may define a [BodyLimits] of its own.
@Configuration(proxyBeanMethods = false)
public class WebSupport {
    @Bean
    ProblemHandler problemHandler() {
        return new ProblemHandler();
    }

    @Bean
    ProblemErrorController problemErrorController() {
        return new ProblemErrorController();
    }

    @Bean
    FilterRegistrationBean<RequestIdFilter> requestIdFilter() {
        return first(new RequestIdFilter(), 0);
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(ObjectProvider<BodyLimits> limits, JsonMapper json) {
        return first(new BodyLimitFilter(limits.getIfAvailable(() -> BodyLimits.USUAL), json), 1);
    }

    @Bean
    MetricsPage metricsPage(PrometheusMeterRegistry registry) {
        return new MetricsPage(registry);
    }

    private static <F extends jakarta.servlet.Filter> FilterRegistrationBean<F> first(F filter, int place) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        return registration;
    }
}
